package org.csecprogress.release.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.csecprogress.csv.Table;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.MilestoneStanding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The files of a release")
class ReleasePackageTest {
    private static final FileContent CONTENT = SmallRelease.content(1);
    private static final ReleasePackage FILES = ReleasePackage.of(CONTENT);
    private static final List<String> NAMES =
            List.of(
                    "figures.csv",
                    "milestones.csv",
                    "methods.csv",
                    "dictionary.csv",
                    "datapackage.json",
                    "csec-progress-2026Q2-r1.zip",
                    "release.xlsx");

    private static byte[] bytes(String name) {
        return FILES.find(name).orElseThrow().bytes();
    }

    private static String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    private static JsonObject described() {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes("datapackage.json")))) {
            return reader.readObject();
        }
    }

    @Test
    @DisplayName("are the same byte for byte when they are made again")
    void same() {
        ReleasePackage again = ReleasePackage.of(SmallRelease.content(1));
        assertThat(NAMES)
                .allSatisfy(
                        name ->
                                assertThat(again.find(name).orElseThrow().bytes())
                                        .isEqualTo(bytes(name)));
        assertThat(again.find("none")).isEmpty();
        assertThat(ReleasePackage.of(SmallRelease.content(2)).find("release.xlsx").orElseThrow())
                .extracting(ReleaseFile::digest)
                .isNotEqualTo(FILES.find("release.xlsx").orElseThrow().digest());
    }

    @Test
    @DisplayName("say the same when they are read from the store")
    void stored() {
        ReleasePackage stored = ReleasePackage.stored(FILES.all());
        assertThat(stored.all()).containsExactlyElementsOf(FILES.all());
        FigureQuery all = new FigureQuery("", "", "", 0, FigureQuery.MOST);
        assertThat(stored.figures(all)).isEqualTo(FILES.figures(all));
        assertThat(ReleasePackage.joined("all.csv", List.of(stored)).digest())
                .isEqualTo(FILES.find("figures.csv").orElseThrow().digest());
    }

    @Test
    @DisplayName("are joined by their headings, where an older release lacks a column")
    void joinedByHeading() {
        byte[] older = "release,value\r\n2026Q1-r1,'-3\r\n".getBytes(UTF_8);
        String schema =
                """
                {"resources":[{"path":"figures.csv","schema":{"primaryKey":["release"],"fields":[
                {"name":"release","type":"string","constraints":{"required":true}},
                {"name":"value","type":"number","constraints":{}}]}}]}""";
        ReleasePackage old =
                ReleasePackage.stored(
                        List.of(
                                new ReleaseFile("figures.csv", "text/csv", older),
                                new ReleaseFile(
                                        "datapackage.json",
                                        "application/json",
                                        schema.getBytes(UTF_8))));
        ReleaseFile joined = ReleasePackage.joined("all.csv", List.of(FILES, old));
        Table table = Table.read("all.csv", joined.bytes(), headings("figures.csv"));
        var last = table.rows().get(table.rows().size() - 1);
        assertThat(last.text("release")).isEqualTo("2026Q1-r1");
        assertThat(last.text("value")).isEqualTo("'-3");
        assertThat(last.text("measure")).isEmpty();
    }

    private static List<String> headings(String file) {
        return List.of(text(file).lines().findFirst().orElseThrow().split(",", -1));
    }

    @Test
    @DisplayName("are described with their bytes, digests, keys and types")
    void description() {
        JsonObject all = described();
        assertThat(all.getBoolean("demonstration")).isTrue();
        assertThat(all.getString("name")).isEqualTo("csec-progress-2026q2-r1");
        assertThat(all.getJsonArray("licenses").getJsonObject(0).getString("name"))
                .isEqualTo("CC-BY-4.0");
        for (JsonObject each : all.getJsonArray("resources").getValuesAs(JsonObject.class)) {
            byte[] file = bytes(each.getString("path"));
            assertThat(each.getInt("bytes")).isEqualTo(file.length);
            assertThat(each.getString("hash")).isEqualTo("sha256:" + Sha256.of(file));
            JsonObject schema = each.getJsonObject("schema");
            List<String> fields =
                    schema.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                            .map(field -> field.getString("name"))
                            .toList();
            Table table = Table.read(each.getString("path"), file, fields);
            assertThat(table.columns()).isEqualTo(fields);
            assertThat(table.rows()).isNotEmpty();
            List<String> key =
                    schema.getJsonArray("primaryKey").getValuesAs(JsonValue.class).stream()
                            .map(value -> value.toString().replace("\"", ""))
                            .toList();
            Set<List<String>> keys = new HashSet<>();
            table.rows()
                    .forEach(
                            row ->
                                    assertThat(keys.add(key.stream().map(row::required).toList()))
                                            .as(each.getString("path") + " " + row.cells())
                                            .isTrue());
        }
    }

    @Test
    @DisplayName("have the milestones and methods in the bytes of their own files")
    void besides() {
        assertThat(bytes("milestones.csv"))
                .isEqualTo(MilestoneStanding.csv(SmallRelease.PERIOD, CONTENT.milestones(), true));
        assertThat(bytes("methods.csv"))
                .isEqualTo(
                        CountyMethod.csv(
                                CONTENT.number(), CONTENT.methods(), CONTENT.texts(), true));
        assertThat(text("methods.csv")).contains("\"'=1+1, \"\"late\"\"\"");
    }

    @Test
    @DisplayName("are in one archive with terms of use, notes and checksums")
    void archive() throws IOException {
        List<String> names = new ArrayList<>();
        Map<String, byte[]> entries = StableZip.entries(bytes(NAMES.get(5)));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(NAMES.get(5))))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                assertThat(entry.getTimeLocal()).hasToString("2026-12-01T17:00");
                names.add(entry.getName());
                entry = zip.getNextEntry();
            }
        }
        assertThat(names)
                .containsExactly(
                        "figures.csv",
                        "milestones.csv",
                        "methods.csv",
                        "dictionary.csv",
                        "datapackage.json",
                        "LICENSE.txt",
                        "README.txt",
                        "SHA256SUMS");
        List<String> sums = new String(entries.get("SHA256SUMS"), UTF_8).lines().toList();
        assertThat(sums).hasSize(7);
        for (String sum : sums) {
            String[] words = sum.split(" {2}", -1);
            assertThat(words[0]).isEqualTo(Sha256.of(entries.get(words[1])));
        }
        assertThat(new String(entries.get("README.txt"), UTF_8))
                .startsWith("DEMONSTRATION. All figures are invented. Progress")
                .contains("\r\n1 = Withheld to protect privacy\r\n")
                .contains("DEMOSTRACIÓN. Todas las cifras son inventadas.");
    }

    @Test
    @DisplayName("have the cells of the tidy table in a sheet for each section of the workbook")
    void workbook() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes("release.xlsx")))) {
            assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
                    .hasToString("2026-12-01T17:00:00Z");
            assertThat(book.getSheetName(0)).isEqualTo("Notes");
            XSSFSheet sheet = book.getSheetAt(1);
            Table figures = Table.read("figures.csv", bytes("figures.csv"), headings());
            assertThat(sheet.getLastRowNum()).isEqualTo(figures.rows().size() + 1);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .startsWith("DEMONSTRATION.");
            for (int row = 0; row < figures.rows().size(); row++) {
                for (int column = 0; column < headings().size(); column++) {
                    String cell = figures.rows().get(row).text(headings().get(column));
                    assertThat(said(sheet, row + 2, column)).isEqualTo(cell);
                }
            }
            int value = headings().indexOf("value");
            assertThat(sheet.getRow(2).getCell(value).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(book.getSheet("methods").getRow(3).getCell(3).getStringCellValue())
                    .isEqualTo("'=1+1, \"late\"");
        }
    }

    private static List<String> headings() {
        return TidyFigures.of(CONTENT, PackageWords.builtIn()).headings();
    }

    private static String said(XSSFSheet sheet, int row, int column) {
        var cell = sheet.getRow(row).getCell(column);
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? cell.getRawValue()
                : cell.getStringCellValue();
    }

    @Test
    @DisplayName("of several releases have all their rows, under keys of their own")
    void joined() {
        ReleaseFile all =
                ReleasePackage.joined(
                        "all-releases.csv",
                        List.of(ReleasePackage.of(SmallRelease.content(2)), FILES));
        String one = text("figures.csv");
        String body = one.substring(one.indexOf('\n') + 1);
        assertThat(new String(all.bytes(), UTF_8))
                .isEqualTo(
                        one.substring(0, one.indexOf('\n') + 1)
                                + body.replace("2026Q2-r1", "2026Q2-r2")
                                + body);
    }

    @Test
    @DisplayName("are compressed unless they already are")
    void compressed() {
        assertThat(NAMES.stream().filter(n -> FILES.find(n).orElseThrow().isCompressible()))
                .contains("figures.csv", "dictionary.csv", "datapackage.json")
                .doesNotContainAnyElementsOf(NAMES.subList(5, 7));
    }

    @Test
    @DisplayName("have no words that nobody uses, and none that are missing")
    void words() {
        Set<String> columns = new HashSet<>();
        for (String name : NAMES.subList(0, 4)) {
            columns.addAll(List.of(text(name).lines().findFirst().orElseThrow().split(",", -1)));
        }
        assertThat(
                        PackageWords.builtIn().keys().stream()
                                .filter(key -> key.startsWith("column."))
                                .map(key -> key.substring("column.".length())))
                .containsExactlyInAnyOrderElementsOf(columns);
    }
}
