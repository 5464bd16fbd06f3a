import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Measures from outside, alike for every program: from the start of the process to the first frame that shows what the
/// program ends up showing. It reads the picture of an Xvfb that shows nothing else from the file that Xvfb keeps it in
/// (-fbdir), which takes next to nothing from the program.
///
/// Usage: java packaging/bench/StartUp.java RUNS SPECS OUTPUT SCREEN, where each line of SPECS is NAME tab COMMAND, and
/// where something in the window comes first, tab LEFT,RIGHT of its columns.
/// The frame counts as shown when at most 1 in 200 pixels of these columns differs from the last frame: that after which
/// nothing changed and the program did next to nothing for 2.5 s; as whole when that holds for all columns. A program
/// that comes to no rest is named and left out.
public final class StartUp {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int STEP = 3;
    private static final int ROWS = HEIGHT / STEP;
    private static final int COLUMNS = WIDTH / STEP;
    private static final long STILL = TimeUnit.MILLISECONDS.toNanos(2500);
    private static final long IDLE_MILLIS = 500;
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(180);

    private final Path output;
    private final IntBuffer screen;

    private record Frame(long nanos, long cpuMillis, int[] pixels) {}

    /// From the left one up to the right one, in steps.
    private record Columns(int left, int right) {
        static final Columns ALL = new Columns(0, COLUMNS);

        static Columns of(String[] program) {
            if (program.length < 3) {
                return ALL;
            }
            String[] ends = program[2].split(",");
            return new Columns(Integer.parseInt(ends[0]) / STEP, Integer.parseInt(ends[1]) / STEP);
        }

        boolean areAlike(int[] one, int[] other) {
            int count = 0;
            for (int i = 0; i < one.length; i++) {
                int column = i % COLUMNS;
                if (column >= left && column < right && one[i] != other[i]) {
                    count++;
                }
            }
            return count <= (right - left) * ROWS / 200;
        }
    }

    private record Run(long firstChange, long shown, long whole, long cpu, long resident, long own) {}

    private StartUp(Path output, IntBuffer screen) {
        this.output = output;
        this.screen = screen;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String[]> programs;
        try (Stream<String> lines = Files.lines(Path.of(args[1]))) {
            programs = lines.map(line -> line.split("\t")).toList();
        }
        StartUp bench = new StartUp(Path.of(args[2]), screen(Path.of(args[3])));
        int runs = Integer.parseInt(args[0]);
        List<List<Run>> all = new ArrayList<>();
        programs.forEach(_ -> all.add(new ArrayList<>()));
        for (int run = 1; run <= runs; run++) { // in turns, so that a slow minute of the machine hits all alike
            for (int program = 0; program < programs.size(); program++) {
                String name = programs.get(program)[0];
                Run done = bench.run(name, programs.get(program)[1].split(" "), Columns.of(programs.get(program)));
                System.err.printf("run %d, %s: %s%n", run, name, done == null ? "no rest, see its log" : done);
                if (done != null) {
                    all.get(program).add(done);
                }
            }
        }
        System.out.printf(
                "%-34s %12s %12s %12s %12s %11s %11s   %s%n",
                "medians", "first paint", "shown", "whole", "processor", "resident", "its own", "shown ms of all runs");
        for (int program = 0; program < programs.size(); program++) {
            print(programs.get(program)[0], all.get(program));
        }
    }

    private static void print(String name, List<Run> runs) {
        if (runs.isEmpty()) {
            System.out.printf("%-34s came to no rest%n", name);
            return;
        }
        System.out.printf(
                "%-34s %9d ms %9d ms %9d ms %9d ms %8d MB %8d MB   %s%n",
                name,
                median(runs.stream().mapToLong(Run::firstChange)),
                median(runs.stream().mapToLong(Run::shown)),
                median(runs.stream().mapToLong(Run::whole)),
                median(runs.stream().mapToLong(Run::cpu)),
                median(runs.stream().mapToLong(Run::resident)),
                median(runs.stream().mapToLong(Run::own)),
                runs.stream().map(Run::shown).toList());
    }

    private static long median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// The pixels in Xvfb's file: an XWD header, its colours, then the rows.
    private static IntBuffer screen(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int colours = bytes.getInt(76) * 12;
            int start = bytes.getInt(0) + colours;
            if (bytes.getInt(16) != WIDTH || bytes.getInt(20) != HEIGHT || bytes.getInt(48) != WIDTH * Integer.BYTES) {
                throw new IOException("the screen is not " + WIDTH + " x " + HEIGHT + " with 32 bits a pixel");
            }
            return bytes.slice(start, WIDTH * HEIGHT * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        }
    }

    private Run run(String name, String[] command, Columns first) throws IOException, InterruptedException {
        String file = name.replaceAll("\\W+", "-");
        int[] last = look(STEP);
        List<Frame> frames = new ArrayList<>();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.resolve(file + ".log").toFile())
                .start();
        long lastChange = start;
        long cpuThen = 0;
        boolean isAtRest = false;
        while (!isAtRest && process.isAlive() && System.nanoTime() - start < LIMIT) {
            TimeUnit.MILLISECONDS.sleep(20);
            long now = System.nanoTime();
            int[] pixels = look(STEP);
            if (!Columns.ALL.areAlike(pixels, last)) {
                last = pixels;
                lastChange = now;
                cpuThen = cpu(process.toHandle());
                frames.add(new Frame(now, cpuThen, pixels));
            } else if (!frames.isEmpty() && now - lastChange > STILL) {
                long cpu = cpu(process.toHandle());
                isAtRest = cpu - cpuThen <= IDLE_MILLIS;
                cpuThen = cpu;
                lastChange = now;
            }
        }
        photograph(output.resolve(file + ".png"));
        Run run = isAtRest ? of(frames, start, first, process.toHandle()) : null;
        end(process);
        return run;
    }

    private static Run of(List<Frame> frames, long start, Columns first, ProcessHandle process) {
        Frame shown = firstLikeTheLast(frames, first);
        return new Run(
                millis(frames.getFirst().nanos() - start),
                millis(shown.nanos() - start),
                millis(firstLikeTheLast(frames, Columns.ALL).nanos() - start),
                shown.cpuMillis(),
                memory(process, "Rss:"),
                memory(process, "Pss:"));
    }

    private static Frame firstLikeTheLast(List<Frame> frames, Columns columns) {
        Frame last = frames.getLast();
        return frames.stream()
                .filter(frame -> columns.areAlike(frame.pixels(), last.pixels()))
                .findFirst()
                .orElse(last);
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        TimeUnit.MILLISECONDS.sleep(1000);
    }

    private int[] look(int step) {
        int columns = WIDTH / step;
        int[] few = new int[columns * (HEIGHT / step)];
        Arrays.setAll(few, i -> screen.get(i / columns * step * WIDTH + i % columns * step));
        return few;
    }

    private void photograph(Path file) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, WIDTH, HEIGHT, look(1), 0, WIDTH);
        ImageIO.write(image, "png", file.toFile());
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /// User and system time of a process and its children.
    private static long cpu(ProcessHandle process) {
        return all(process)
                .mapToLong(one -> one.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                .sum();
    }

    /// In MB: `Rss:` is what is resident, `Pss:` the share of it that is the program's own.
    private static long memory(ProcessHandle process, String what) {
        return all(process).mapToLong(one -> kilobytes(one, what)).sum() / 1024;
    }

    private static Stream<ProcessHandle> all(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static long kilobytes(ProcessHandle process, String what) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
