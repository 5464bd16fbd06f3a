import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Measures from outside, alike for every program: from the start of the process to the first frame that shows what the
/// program ends up showing. It watches the screen of an X server that shows nothing else, without a window manager.
///
/// Usage: java packaging/bench/StartUp.java RUNS SPECS OUTPUT, where each line of SPECS is NAME tab COMMAND.
/// The frame counts as shown when at most 1 in 200 pixels differs from the last frame, 2.5 s after the last change.
public final class StartUp {
    private static final Rectangle SCREEN = new Rectangle(0, 0, 1440, 900);
    private static final int STEP = 3;
    private static final int ALIKE = SCREEN.width / STEP * (SCREEN.height / STEP) / 200;
    private static final long STILL = TimeUnit.MILLISECONDS.toNanos(2500);
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    private final Robot robot = new Robot();
    private final Path output;

    private record Frame(long nanos, long cpuMillis, int[] pixels) {}

    private record Run(long firstChange, long shown, long cpu, long memory) {}

    private StartUp(Path output) throws AWTException {
        this.output = output;
    }

    public static void main(String[] args) throws AWTException, IOException, InterruptedException {
        StartUp bench = new StartUp(Path.of(args[2]));
        List<String[]> programs;
        try (Stream<String> lines = Files.lines(Path.of(args[1]))) {
            programs = lines.map(line -> line.split("\t")).toList();
        }
        int runs = Integer.parseInt(args[0]);
        List<List<Run>> all = new ArrayList<>();
        programs.forEach(_ -> all.add(new ArrayList<>()));
        for (int run = 0; run < runs; run++) { // in turns, so that a slow minute of the machine hits all alike
            for (int program = 0; program < programs.size(); program++) {
                String name = programs.get(program)[0];
                all.get(program).add(bench.run(name, programs.get(program)[1].split(" ")));
            }
        }
        System.out.printf("%-34s %12s %12s %12s   %-36s %10s%n", "median of " + runs, "first paint", "shown", "processor", "all runs", "memory");
        for (int program = 0; program < programs.size(); program++) {
            List<Run> of = all.get(program);
            System.out.printf(
                    "%-34s %9d ms %9d ms %9d ms   %-36s %7d MB%n",
                    programs.get(program)[0],
                    median(of.stream().mapToLong(Run::firstChange)),
                    median(of.stream().mapToLong(Run::shown)),
                    median(of.stream().mapToLong(Run::cpu)),
                    of.stream().map(run -> String.valueOf(run.shown())).toList(),
                    median(of.stream().mapToLong(Run::memory)));
        }
    }

    private static long median(java.util.stream.LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private Run run(String name, String[] command) throws IOException, InterruptedException {
        int[] empty = look();
        List<Frame> frames = new ArrayList<>();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.resolve(name.replaceAll("\\W+", "-") + ".log").toFile())
                .start();
        long lastChange = start;
        while (true) {
            long now = System.nanoTime();
            int[] pixels = look();
            int[] before = frames.isEmpty() ? empty : frames.getLast().pixels();
            if (different(pixels, before) > ALIKE) {
                frames.add(new Frame(now, cpu(process.toHandle()), pixels));
                lastChange = now;
            }
            if (!frames.isEmpty() && now - lastChange > STILL) {
                break;
            }
            if (now - start > LIMIT || !process.isAlive()) {
                process.destroy();
                throw new IllegalStateException(name + " showed nothing that stays; see its log");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Frame last = frames.getLast();
        Frame shown = frames.stream()
                .filter(frame -> different(frame.pixels(), last.pixels()) <= ALIKE)
                .findFirst()
                .orElse(last);
        ImageIO.write(robot.createScreenCapture(SCREEN), "png", output.resolve(name.replaceAll("\\W+", "-") + ".png").toFile());
        long memory = memory(process.toHandle());
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        TimeUnit.MILLISECONDS.sleep(1000);
        return new Run(millis(frames.getFirst().nanos() - start), millis(shown.nanos() - start), shown.cpuMillis(), memory);
    }

    private int[] look() {
        BufferedImage screen = robot.createScreenCapture(SCREEN);
        int[] all = ((DataBufferInt) screen.getRaster().getDataBuffer()).getData();
        int columns = SCREEN.width / STEP;
        int[] few = new int[columns * (SCREEN.height / STEP)];
        Arrays.setAll(few, i -> all[i / columns * STEP * SCREEN.width + i % columns * STEP]);
        return few;
    }

    private static int different(int[] one, int[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                count++;
            }
        }
        return count;
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    private static long cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(java.time.Duration::toMillis).orElse(0L);
    }

    /// Proportional set size of a process and its children, in MB: what of the memory is its own.
    private static long memory(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(StartUp::kilobytes)
                .sum() / 1024;
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
