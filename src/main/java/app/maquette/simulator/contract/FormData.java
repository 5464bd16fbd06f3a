package app.maquette.simulator.contract;

import app.maquette.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a multipart/form-data body by name, whatever their content type.
public final class FormData {
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data;.*?boundary=(?:\"([^\"]+)\"|([^;\\s]+)).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?:^|[;\\s])name=\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private final Map<String, List<byte[]>> parts = new LinkedHashMap<>();

    private FormData() {}

    public static FormData of(Request request) throws Refusal {
        Matcher type = BOUNDARY.matcher(request.header("Content-Type").orElse(""));
        if (!type.matches()) {
            throw Refusal.invalid("the body is not multipart/form-data");
        }
        String boundary = type.group(1) == null ? type.group(2) : type.group(1);
        // The first delimiter may stand at the very start of the body.
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        byte[] body = request.body();
        byte[] whole = new byte[body.length + 2];
        whole[0] = '\r';
        whole[1] = '\n';
        System.arraycopy(body, 0, whole, 2, body.length);
        FormData form = new FormData();
        int from = find(whole, delimiter, 0);
        while (from >= 0) {
            int start = from + delimiter.length;
            int end = find(whole, delimiter, start);
            if (end >= 0) {
                form.add(Arrays.copyOfRange(whole, start, end));
            }
            from = end;
        }
        return form;
    }

    /// The last part of the name.
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name)).map(List::getLast);
    }

    /// All parts of all names in their order.
    public Map<String, List<byte[]>> parts() {
        return parts;
    }

    private void add(byte[] part) {
        int end = find(part, HEAD_END, 0);
        if (end < 0) {
            return;
        }
        for (String line : new String(part, 0, end, StandardCharsets.UTF_8).split("\r\n", -1)) {
            Matcher name = NAME.matcher(line);
            if (line.regionMatches(true, 0, "Content-Disposition:", 0, 20) && name.find()) {
                parts.computeIfAbsent(name.group(1), _ -> new ArrayList<>())
                        .add(Arrays.copyOfRange(part, end + HEAD_END.length, part.length));
            }
        }
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int i = from; i <= in.length - what.length; i++) {
            if (in[i] == what[0] && Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
