package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Checks whether an answer is marked as one of the demonstration. */
final class Marks {
    static final String MARK = "Demonstration: these figures are invented.";
    static final String MARCA = "Demostración: estas cifras son inventadas.";

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String COLUMN = "demonstration";
    private static final String CITED = ". CSEC Progress: ";

    private Marks() {}

    /** Fails unless every part of an answer says that it is invented. */
    static void on(String path, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("X-Demonstration")).as(path).contains("true");
        assertThat(headers.firstValue("X-Robots-Tag")).as(path).contains("noindex");
        String body = answer.body();
        switch (kind(headers)) {
            case "text/html" -> page(path, body);
            case "text/csv" -> csv(path, body, "true");
            case "text/calendar" -> calendar(path, body);
            // ReleaseFilesIT looks into these.
            case "application/zip", WORKBOOK -> assertThat(body).as(path).startsWith("PK");
            case "application/pdf" -> assertThat(body).as(path).startsWith("%PDF");
            case "application/atom+xml" -> feed(path, body);
            case "image/svg+xml" -> picture(path, body);
            // It is painted from the SVG file.
            case "image/png" -> assertThat(body).as(path).contains("PNG");
            case "application/x-bibtex" -> cited(path, body);
            default -> json(path, headers, body, true);
        }
    }

    /** Fails unless every part of a parsed page says that it is invented. */
    static void on(String path, HttpResponse<String> answer, Html page) {
        assertThat(answer.headers().firstValue("X-Demonstration")).as(path).contains("true");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).as(path).contains("noindex");
        page(path, answer.body(), page);
    }

    /** Fails if an answer has the mark, or if its column or field doesn't deny it. */
    static void off(String path, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("X-Demonstration")).as(path).isEmpty();
        String body = answer.body();
        switch (kind(headers)) {
            case "text/html" -> assertThat(body).as(path).doesNotContain(MARK, MARCA, "(demo");
            case "text/csv" -> csv(path, body, "false");
            case "text/calendar" -> assertThat(body).as(path).doesNotContain("Demonstration");
            case "application/zip", WORKBOOK -> assertThat(body).as(path).startsWith("PK");
            case "application/pdf" -> assertThat(body).as(path).startsWith("%PDF");
            case "image/svg+xml", "application/x-bibtex" ->
                    assertThat(body).as(path).doesNotContain("Demonstra", "Demostra");
            default -> json(path, headers, body, false);
        }
    }

    private static String kind(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private static void page(String path, String body) {
        page(path, body, Html.parse(body));
    }

    private static void page(String path, String body, Html page) {
        boolean spanish = said(body, "<html[^>]* lang=\"(..)\"").equals("es");
        String mark = spanish ? MARCA : MARK;
        String before = mark.substring(0, mark.indexOf(' ') + 1);
        assertThat(said(body, "<title>([^<]*)</title>"))
                .as(path)
                .endsWith(spanish ? "(demostración)" : "(demonstration)");
        String styles = said(body, "<body[^>]* ?class=\"([^\"]*)\"");
        assertThat(styles).as("%s on paper", path).endsWith(" " + COLUMN);
        assertThat(said(body, "class=\"sample\"><div class=\"wrap\">([^<]*)<"))
                .as(path)
                .startsWith(before.replace(": ", ". "));
        if (styles.startsWith("public")) {
            parts(path, page, mark, before);
        }
    }

    private static String said(String body, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).strip();
    }

    /** Checks the parts that are reused outside a page: description, pictures and citation. */
    private static void parts(String path, Html page, String mark, String before) {
        for (Html meta : page.all("meta")) {
            String name = meta.attribute("name") + meta.attribute("property");
            String content = meta.attribute("content");
            switch (name) {
                case "description", "og:description" ->
                        assertThat(content).as(path + name).startsWith(mark);
                case "og:title", "og:image:alt" -> assertThat(content).as(path).startsWith(before);
                // Nothing but the portal's own pictures, which are marked like its pages.
                case "og:image" ->
                        assertThat(content)
                                .as(path)
                                .matches("http.+/report/.+/picture/[^/]+\\.png");
                case "og:image:type" -> assertThat(content).as(path).isEqualTo("image/png");
                default -> assertThat(name).doesNotContain("image", "video", "audio");
            }
        }
        page.all("svg").stream()
                .filter(svg -> svg.attribute("role").equals("img"))
                .forEach(svg -> picture(path, svg, mark, before));
        page.all("p").stream()
                .filter(p -> p.text().contains(CITED))
                .forEach(p -> assertThat(p.text()).as("%s cited", path).startsWith(mark));
    }

    /** Checks a picture of a report that stands alone. The portal's own mark says nothing. */
    private static void picture(String path, String body) {
        if (path.startsWith("/look/")) {
            return;
        }
        XmlAnswer svg = new XmlAnswer(body);
        String mark = svg.root().getAttribute("lang").equals("es") ? MARCA : MARK;
        assertThat(svg.texts("title").get(0))
                .as(path)
                .startsWith(mark.substring(0, mark.indexOf(' ')));
        assertThat(svg.texts("desc").get(0)).as(path).startsWith(mark);
        assertThat(svg.texts("text")).as(path).containsOnlyOnce(mark);
    }

    /** Checks a citation as BibTeX. */
    private static void cited(String path, String body) {
        String mark = path.startsWith("/es/") ? MARCA : MARK;
        assertThat(body)
                .as(path)
                .contains("title = {" + mark.substring(0, mark.indexOf(' ') + 1))
                .contains("note = {" + mark);
    }

    private static void picture(String path, Html svg, String mark, String before) {
        assertThat(svg.all("title").get(0).text()).as(path).startsWith(before);
        assertThat(svg.all("text").stream().filter(text -> text.is("mark")).map(Html::text))
                .as("a picture of %s", path)
                .containsExactly(mark);
    }

    /** Checks a CSV file; a workbook says what it is in rows before its headings. */
    private static void csv(String path, String text, String mark) {
        try {
            List<CSVRecord> rows =
                    CSVFormat.RFC4180.parse(new StringReader(text)).getRecords().stream()
                            .dropWhile(row -> !last(row).equals(COLUMN))
                            .toList();
            assertThat(rows).as(path).isNotEmpty();
            assertThat(rows.stream().skip(1).map(Marks::last)).as(path).allMatch(mark::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String last(CSVRecord row) {
        return row.get(row.size() - 1);
    }

    private static void calendar(String path, String text) {
        String mark = path.startsWith("/es/") ? "Demostración: " : "Demonstration: ";
        List<String> lines = text.replace("\r\n ", "").lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("X-WR-CALNAME:")))
                .as(path)
                .singleElement()
                .asString()
                .startsWith("X-WR-CALNAME:" + mark);
        assertThat(lines.stream().filter(line -> line.startsWith("SUMMARY:")))
                .as(path)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("SUMMARY:" + mark));
    }

    private static void feed(String path, String body) {
        String mark = path.startsWith("/es/") ? "Demostración: " : "Demonstration: ";
        assertThat(new XmlAnswer(body).texts("title"))
                .as(path)
                .isNotEmpty()
                .allMatch(title -> title.startsWith(mark));
    }

    private static void json(String path, HttpHeaders headers, String body, boolean mark) {
        if (!kind(headers).endsWith("json") || !body.startsWith("{")) {
            return;
        }
        JsonNode whole = OpenApiContract.json(body);
        JsonNode said = whole.get(whole.has("openapi") ? "x-" + COLUMN : COLUMN);
        assertThat(said).as(path).isNotNull();
        assertThat(said.isBoolean() && said.asBoolean() == mark).as(path).isTrue();
    }

    /** Returns all text of a workbook's first sheet, inline or shared. */
    static String firstSheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("marked", ".xlsx");
        StringBuilder words = new StringBuilder();
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (String part : List.of("sharedStrings", "worksheets/sheet1")) {
                    var in = zip.getInputStream(zip.getEntry("xl/" + part + ".xml"));
                    words.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return words.toString().replace("&#xf3;", "ó");
    }
}
