package org.csecprogress.auditrelease;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.auditrelease.inference.CountInterval;

/** The result of an audit as text and as JSON. */
final class AuditResultReport {
    private static final String TABLE = "%-10s %-34s %9s %-14s %8s";

    private final AuditResult result;
    private final double seconds;

    AuditResultReport(AuditResult result, double seconds) {
        this.result = result;
        this.seconds = seconds;
    }

    /** Returns one line for each table that withholds or discloses something, then the findings. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, TABLE, "release", "table", "withheld", "narrowest", "findings");
        result.lines().forEach((place, line) -> tableLine(text, place, line));
        text.append('\n');
        result.findings().forEach(finding -> finding(text, finding));
        if (!result.inVain().isEmpty()) {
            line(text, "Withheld in vain, 11 or more and known all the same:");
            result.inVain().forEach(finding -> finding(text, finding));
        }
        if (!result.fine().isEmpty()) {
            line(
                    text,
                    "More than 30 in 100 figures are withheld here. Where as many are small, CDSS"
                            + " has to have decided to keep the table:");
            result.fine()
                    .forEach(
                            table ->
                                    line(
                                            text,
                                            "%s: %d of %d",
                                            table.table(),
                                            table.withheld(),
                                            table.figures()));
        }
        result.notes().forEach(note -> line(text, "Note: %s", note));
        line(
                text,
                "%d tables, %d cells withheld, %d unknowns, %d facts, %d findings, %d in vain, %.1f"
                        + " seconds.",
                result.lines().size(),
                result.withheld(),
                result.unknowns(),
                result.facts(),
                result.findings().size(),
                result.inVain().size(),
                seconds);
        return text.toString();
    }

    private static void finding(StringBuilder text, DisclosureFinding finding) {
        line(
                text,
                "%s %s %s: %s is %s",
                finding.place().release(),
                finding.place().table(),
                finding.channel(),
                finding.count(),
                finding.interval());
        finding.reasons().forEach(reason -> line(text, "    by %s", reason));
    }

    private void tableLine(StringBuilder text, AuditedCount.Place place, AuditResult.Line line) {
        long findings = result.findingsAt(place);
        if (line.withheld() > 0 || findings > 0) {
            line(
                    text,
                    TABLE,
                    place.release(),
                    place.table(),
                    line.withheld() + "/" + line.rows(),
                    line.narrowest().map(CountInterval::toString).orElse("-"),
                    findings);
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    String json() {
        StringBuilder json = new StringBuilder();
        json.append(
                "{\"seconds\":%s,\"withheld\":%d,\"unknowns\":%d,\"facts\":%d,\n\"tables\":["
                        .formatted(
                                String.format(Locale.ROOT, "%.3f", seconds),
                                result.withheld(),
                                result.unknowns(),
                                result.facts()));
        Iterator<Map.Entry<AuditedCount.Place, AuditResult.Line>> lines =
                result.lines().entrySet().iterator();
        while (lines.hasNext()) {
            Map.Entry<AuditedCount.Place, AuditResult.Line> entry = lines.next();
            json.append(table(entry.getKey(), entry.getValue()))
                    .append(lines.hasNext() ? ",\n" : "");
        }
        json.append("],\n\"findings\":[")
                .append(
                        result.findings().stream()
                                .map(AuditResultReport::finding)
                                .collect(Collectors.joining(",\n")))
                .append("],\n\"inVain\":[")
                .append(
                        result.inVain().stream()
                                .map(AuditResultReport::finding)
                                .collect(Collectors.joining(",\n")))
                .append("],\n\"fine\":[")
                .append(
                        result.fine().stream()
                                .map(AuditResultReport::fine)
                                .collect(Collectors.joining(",\n")))
                .append("],\n\"notes\":")
                .append(list(result.notes()))
                .append("}\n");
        return json.toString();
    }

    private String table(AuditedCount.Place place, AuditResult.Line line) {
        return "{\"release\":%s,\"table\":%s,\"rows\":%d,\"withheld\":%d,\"narrowest\":%s,\"findings\":%d}"
                .formatted(
                        quoted(place.release()),
                        quoted(place.table()),
                        line.rows(),
                        line.withheld(),
                        line.narrowest().map(AuditResultReport::interval).orElse("null"),
                        result.findingsAt(place));
    }

    private static String finding(DisclosureFinding finding) {
        return "{\"channel\":%s,\"release\":%s,\"table\":%s,\"count\":%s,\"interval\":%s,\"reasons\":%s}"
                .formatted(
                        quoted(finding.channel().name()),
                        quoted(finding.place().release()),
                        quoted(finding.place().table()),
                        quoted(finding.count()),
                        interval(finding.interval()),
                        list(finding.reasons()));
    }

    private static String fine(FineTables.Fine table) {
        return "{\"table\":%s,\"withheld\":%d,\"figures\":%d}"
                .formatted(quoted(table.table()), table.withheld(), table.figures());
    }

    private static String interval(CountInterval interval) {
        return "{\"low\":%d,\"high\":%s}"
                .formatted(
                        interval.low(),
                        interval.high() == CountInterval.OPEN ? "null" : interval.high());
    }

    private static String list(List<String> texts) {
        return texts.stream()
                .map(AuditResultReport::quoted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign < ' ') {
                quoted.append(String.format("\\u%04x", (int) sign));
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}
