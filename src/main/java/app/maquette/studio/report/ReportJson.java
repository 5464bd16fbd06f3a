package app.maquette.studio.report;

import app.maquette.domain.Money;
import java.util.ArrayList;
import java.util.List;

/// One JSON object on one line. Amounts are whole micro-dollars, so that no reader rounds them.
final class ReportJson {
    private final List<String> fields = new ArrayList<>();

    ReportJson text(String name, String value) {
        return raw(name, quoted(value));
    }

    ReportJson number(String name, long value) {
        return raw(name, String.valueOf(value));
    }

    ReportJson micros(String name, Money money) {
        return number(name, money.micros());
    }

    ReportJson raw(String name, String json) {
        fields.add(quoted(name) + ": " + json);
        return this;
    }

    String object() {
        return "{" + String.join(", ", fields) + "}";
    }

    static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    boolean plain = c >= 0x20 && c != 0x7f && !Character.isSurrogate(c) && c != 0x2028 && c != 0x2029;
                    json.append(plain ? String.valueOf(c) : "\\u" + hex(c));
                }
            }
        }
        return json.append('"').toString();
    }

    private static String hex(char c) {
        return Integer.toHexString(0x10000 | c).substring(1);
    }
}
