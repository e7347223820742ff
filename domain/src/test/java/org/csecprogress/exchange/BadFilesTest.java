package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.exchange.workbook.SafeWorkbookZip;
import org.csecprogress.exchange.workbook.XlsxTemplate;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("An unsuitable file is refused with its own sentence")
class BadFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final byte[] GOOD = PoiBook.ready().figure("ID-03", 5).bytes();
    private static final String CSV =
            Books.STAMP.written() + "\nCode,Measure,This quarter\nID-03,Youth,5\n";

    private final List<DynamicTest> tests = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();

    private void is(FileProblem problem, String name, byte[] file) {
        assertThat(named.merge(problem + " " + name, 1, Integer::sum)).as(name).isEqualTo(1);
        tests.add(
                DynamicTest.dynamicTest(
                        problem + ": " + name,
                        () -> {
                            Reading reading = Books.read(file);
                            assertThat(reading)
                                    .isInstanceOfSatisfying(
                                            Reading.Refused.class,
                                            refused ->
                                                    assertThat(refused.problem())
                                                            .isEqualTo(problem));
                        }));
    }

    /** Adds a file with that beginning, in ISO 8859-1, followed by other bytes. */
    private void begins(FileProblem problem, String name, String beginning) {
        byte[] start = beginning.getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = Arrays.copyOf(start, start.length + 400);
        Arrays.fill(file, start.length, file.length, (byte) 0x81);
        is(problem, name, file);
    }

    private void text(FileProblem problem, String name, String text) {
        is(problem, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @TestFactory
    @DisplayName("by its kind")
    Stream<DynamicTest> kinds() {
        is(FileProblem.EMPTY, "nothing", new byte[0]);
        text(FileProblem.EMPTY, "blanks", "  \r\n\t \n");
        is(FileProblem.TOO_LARGE, "zeros", new byte[(int) BookReader.LARGEST + 1]);
        is(FileProblem.TOO_LARGE, "text", CSV.repeat(60_000).getBytes(StandardCharsets.UTF_8));
        pictures();
        containers();
        programs();
        office();
        languages();
        encodings();
        return tests.stream();
    }

    private void pictures() {
        begins(FileProblem.PDF, "PDF", "%PDF-1.7\n");
        begins(FileProblem.PICTURE, "PNG", "\u0089PNG\r\n\u001a\n");
        begins(FileProblem.PICTURE, "JPEG", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF");
        begins(FileProblem.PICTURE, "JPEG of a camera", "\u00ff\u00d8\u00ff\u00e1\0\u0010Exif");
        begins(FileProblem.PICTURE, "GIF", "GIF89a");
        begins(FileProblem.PICTURE, "old GIF", "GIF87a");
        begins(FileProblem.PICTURE, "BMP", "BM6\u0010\0\0");
        begins(FileProblem.PICTURE, "TIFF", "II*\0");
        begins(FileProblem.PICTURE, "TIFF of a Mac", "MM\0*");
        begins(FileProblem.PICTURE, "icon", "\0\0\1\0\1\0");
        begins(FileProblem.PICTURE, "WEBP", "RIFF$\0\0\0WEBPVP8 ");
        begins(FileProblem.PICTURE, "HEIC", "\0\0\0\u0018ftypheic");
        begins(FileProblem.PICTURE, "HEIF", "\0\0\0\u0018ftypmif1");
        begins(FileProblem.PICTURE, "AVIF", "\0\0\0\u0018ftypavif");
        text(FileProblem.PICTURE, "SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        text(FileProblem.PICTURE, "SVG of XML", "<?xml version='1.0'?><svg/>");
        begins(FileProblem.MEDIA, "WAV", "RIFF$\0\0\0WAVEfmt ");
        begins(FileProblem.MEDIA, "AVI", "RIFF$\0\0\0AVI LIST");
        begins(FileProblem.MEDIA, "MP4", "\0\0\0\u0018ftypmp42");
        begins(FileProblem.MEDIA, "QuickTime", "\0\0\0\u0014ftypqt  ");
        begins(FileProblem.MEDIA, "MP3", "ID3\3\0");
        begins(FileProblem.MEDIA, "Ogg", "OggS\0");
        begins(FileProblem.MEDIA, "Matroska", "\u001aE\u00df\u00a3");
        begins(FileProblem.MEDIA, "FLAC", "fLaC\0");
    }

    private void containers() {
        begins(FileProblem.ARCHIVE, "gzip", "\u001f\u008b\b");
        begins(FileProblem.ARCHIVE, "7z", "7z\u00bc\u00af'\u001c");
        begins(FileProblem.ARCHIVE, "RAR", "Rar!\u001a\7\1\0");
        begins(FileProblem.ARCHIVE, "bzip2", "BZh91AY");
        begins(FileProblem.ARCHIVE, "xz", "\u00fd7zXZ\0");
        begins(FileProblem.ARCHIVE, "zstd", "(\u00b5/\u00fd");
        begins(FileProblem.ARCHIVE, "cabinet", "MSCF\0\0\0\0");
        begins(FileProblem.ARCHIVE, "an empty ZIP", "PK\5\6\0\0");
        begins(FileProblem.ARCHIVE, "a part of a ZIP", "PK\7\bPK");
        byte[] tar = new byte[1024];
        Arrays.fill(tar, (byte) 'a');
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        is(FileProblem.ARCHIVE, "tar", tar);
        is(FileProblem.ARCHIVE, "ZIP of a workbook", Zips.empty().with("a.xlsx", GOOD).bytes());
        is(FileProblem.ARCHIVE, "ZIP of text", Zips.empty().with("a.csv", CSV).bytes());
        is(
                FileProblem.ARCHIVE,
                "Java archive",
                Zips.empty().with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0").bytes());
        is(
                FileProblem.ARCHIVE,
                "another file of that container",
                Zips.empty()
                        .with(SafeWorkbookZip.TYPES, "<Types/>")
                        .with("fixed/a.xml", "<a/>")
                        .bytes());
        is(
                FileProblem.ARCHIVE,
                "electronic book",
                Zips.empty().with("mimetype", "application/epub+zip").bytes());
    }

    private void programs() {
        begins(FileProblem.PROGRAM, "Windows program", "MZ\u0090\0\3");
        begins(FileProblem.PROGRAM, "Linux program", "\u007fELF\2\1");
        begins(FileProblem.PROGRAM, "shortcut", "L\0\0\0\1\u0014\2\0");
        begins(FileProblem.PROGRAM, "Java class", "\u00ca\u00fe\u00ba\u00be\0\0");
        text(FileProblem.PROGRAM, "script", "#!/bin/sh\necho 1\n");
        text(FileProblem.PROGRAM, "shortcut to a page", "[InternetShortcut]\nURL=https://a/\n");
        begins(FileProblem.DATABASE, "SQLite", "SQLite format 3\0");
        begins(FileProblem.DATABASE, "old Access", "\0\1\0\0Standard Jet DB\0");
        begins(FileProblem.DATABASE, "Access", "\0\1\0\0Standard ACE DB\0");
        begins(FileProblem.DATABASE, "Parquet", "PAR1\u0015\0");
        begins(FileProblem.DATABASE, "Avro", "Obj\1\2");
        begins(FileProblem.UNKNOWN, "noise", "\1\2\3\4\5\6\7\u000b");
        begins(FileProblem.UNKNOWN, "zeros within", "abc\0\0\0\0\0\0def");
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        noise[0] = 1;
        is(FileProblem.UNKNOWN, "random bytes", noise);
    }

    private void office() {
        is(FileProblem.OLD_EXCEL, "Excel of before 2007", Books.bytes(old()::write));
        begins(FileProblem.OLD_EXCEL, "Excel 2", "\t\0\4\0\2\0");
        begins(FileProblem.OLD_EXCEL, "Excel 3", "\t\2\6\0\0\0");
        begins(FileProblem.OLD_EXCEL, "Excel 4", "\t\4\6\0\0\0");
        begins(FileProblem.OLD_EXCEL, "Excel 5 without container", "\t\b\b\0\0\5");
        text(FileProblem.OLD_EXCEL, "SYLK", "ID;PWXL;N;E\nP;PGeneral\n");
        text(FileProblem.OLD_EXCEL, "DIF", "TABLE\r\n0,1\r\n\"EXCEL\"\r\n");
        is(FileProblem.PASSWORD, "protected workbook", encrypted());
        byte[] flagged = GOOD.clone();
        flagged[6] |= 1;
        is(FileProblem.PASSWORD, "protected ZIP", flagged);
        begins(FileProblem.DOCUMENT, "old Word", ole("WordDocument"));
        begins(FileProblem.SLIDES, "old PowerPoint", ole("PowerPoint Document"));
        begins(FileProblem.EMAIL, "Outlook message", ole("__properties_version1.0"));
        begins(FileProblem.UNKNOWN, "another container", ole("Something"));
        begins(FileProblem.DOCUMENT, "RTF", "{\\rtf1\\ansi");
        begins(FileProblem.DOCUMENT, "PostScript", "%!PS-Adobe-3.0");
        container(FileProblem.DOCUMENT, "Word", "word/document.xml");
        container(FileProblem.SLIDES, "PowerPoint", "ppt/presentation.xml");
        container(FileProblem.BINARY_EXCEL, "XLSB", "xl/workbook.bin");
        container(FileProblem.BROKEN, "workbook without its list of sheets", "xl/styles.xml");
        opendocument("spreadsheet");
        opendocument("text");
        opendocument("spreadsheet-template");
        text(
                FileProblem.OPEN_DOCUMENT,
                "flat ODS",
                "<?xml version='1.0'?><office:document xmlns:office='x'/>");
        is(
                FileProblem.NUMBERS,
                "Numbers",
                Zips.empty().with("Index/Document.iwa", "x").with("Data/a.jpg", "x").bytes());
        is(FileProblem.NUMBERS, "old Numbers", Zips.empty().with("Index.zip", "x").bytes());
    }

    private static HSSFWorkbook old() {
        HSSFWorkbook book = new HSSFWorkbook();
        book.createSheet("A").createRow(0).createCell(0).setCellValue(Books.STAMP.written());
        return book;
    }

    private static byte[] encrypted() {
        return Books.bytes(
                out -> {
                    try (POIFSFileSystem file = new POIFSFileSystem()) {
                        Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                        lock.confirmPassword("secret");
                        try (var to = lock.getDataStream(file)) {
                            to.write(GOOD);
                        } catch (java.security.GeneralSecurityException e) {
                            throw new IllegalStateException(e);
                        }
                        file.writeFilesystem(out);
                    }
                });
    }

    private static String ole(String stream) {
        String wide =
                new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600) + wide;
    }

    private void container(FileProblem problem, String name, String part) {
        is(
                problem,
                name,
                Zips.empty().with(SafeWorkbookZip.TYPES, "<Types/>").with(part, "<a/>").bytes());
    }

    private void opendocument(String kind) {
        String type = "application/vnd.oasis.opendocument." + kind;
        is(FileProblem.OPEN_DOCUMENT, kind, Zips.empty().with("mimetype", type).bytes());
    }

    private void languages() {
        text(FileProblem.WEB_PAGE, "HTML", "<!DOCTYPE html><html><body>x</body></html>");
        text(FileProblem.WEB_PAGE, "old HTML", "<HTML><HEAD></HEAD></HTML>");
        text(FileProblem.WEB_PAGE, "a table that calls itself a workbook", "\n<table><tr><td>1");
        text(FileProblem.WEB_PAGE, "HTML after a comment", "<!-- x --><body>");
        text(FileProblem.WEB_PAGE, "with a mark", "\uFEFF<html/>");
        text(
                FileProblem.WEB_PAGE,
                "page in one file",
                "MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"\n");
        text(
                FileProblem.XML_SPREADSHEET,
                "XML of 2003",
                "<?xml version='1.0'?><Workbook"
                        + " xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>");
        text(FileProblem.DATA_LANGUAGE, "XML", "<?xml version='1.0'?><a/>");
        text(FileProblem.DATA_LANGUAGE, "ADX", "<adx exported='2026-01-01'/>");
        text(FileProblem.DATA_LANGUAGE, "JSON", "{\"dataValues\": []}");
        text(FileProblem.DATA_LANGUAGE, "JSON list", " [1, 2]");
        text(FileProblem.EMAIL, "message", "From: a@example.org\nSubject: x\n\nHello");
        text(FileProblem.EMAIL, "message that was sent on", "Received: from x\nFrom: y\n");
        text(FileProblem.EMAIL, "returned message", "Return-Path: <a@example.org>\n");
        text(FileProblem.EMAIL, "delivered message", "Delivered-To: a@example.org\n");
        text(FileProblem.NOT_OURS, "prose", "Dear Sir or Madam,\nhere are our figures.\n");
        text(FileProblem.NOT_OURS, "another table", "County,Youth\nAlameda,12\n");
        text(FileProblem.NOT_OURS, "a number", "12");
        text(FileProblem.NOT_OURS, "a very long line", "x".repeat(1_000_000));
        text(FileProblem.NOT_OURS, "very many columns", "1,".repeat(500_000));
        text(FileProblem.TOO_MANY_ROWS, "very many rows", "1\n".repeat(20_000));
        text(
                FileProblem.HEADINGS_GONE,
                "text after a closing quote",
                Books.STAMP.written() + "\n\"a\"b,c\n");
    }

    private void encodings() {
        encoded(FileProblem.WIDE_TEXT, StandardCharsets.UTF_16);
        encoded(FileProblem.WIDE_TEXT, StandardCharsets.UTF_16LE);
        encoded(FileProblem.WIDE_TEXT, StandardCharsets.UTF_16BE);
        encoded(FileProblem.WIDE_TEXT, Charset.forName("x-UTF-16LE-BOM"));
        encoded(FileProblem.WIDE_TEXT, Charset.forName("UTF-32BE"));
        encoded(FileProblem.WIDE_TEXT, Charset.forName("UTF-32LE"));
        encoded(FileProblem.OTHER_ENCODING, StandardCharsets.ISO_8859_1);
        encoded(FileProblem.OTHER_ENCODING, Charset.forName("windows-1252"));
        encoded(FileProblem.OTHER_ENCODING, Charset.forName("IBM850"));
        encoded(FileProblem.OTHER_ENCODING, Charset.forName("x-MacRoman"));
    }

    private void encoded(FileProblem problem, Charset charset) {
        is(problem, charset.name(), CSV.replace("Youth", "J\u00f3venes").getBytes(charset));
    }

    @TestFactory
    @DisplayName("as a workbook that is unsafe, incomplete or unreadable")
    Stream<DynamicTest> workbooks() {
        added(FileProblem.MACROS, "xl/vbaProject.bin");
        added(FileProblem.MACROS, "xl/macrosheets/sheet1.xml");
        added(FileProblem.MACROS, "xl/dialogsheets/sheet1.xml");
        added(FileProblem.MACROS, "xl/VBAPROJECT.BIN");
        added(FileProblem.EXTERNAL_LINKS, "xl/externalLinks/externalLink1.xml");
        added(FileProblem.EXTERNAL_LINKS, "xl/connections.xml");
        added(FileProblem.EXTERNAL_LINKS, "xl/queryTables/queryTable1.xml");
        added(FileProblem.EMBEDDED, "xl/embeddings/oleObject1.bin");
        added(FileProblem.EMBEDDED, "xl/activeX/activeX1.xml");
        added(FileProblem.EMBEDDED, "xl/ctrlProps/ctrlProp1.xml");
        added(FileProblem.EMBEDDED, "xl/model/item.data");
        added(FileProblem.EMBEDDED, "xl/webextensions/webextension1.xml");
        edited(
                FileProblem.MACROS,
                "type with macros",
                SafeWorkbookZip.TYPES,
                xml -> xml.replace("sheet.main", "sheet.macroEnabled.main"));
        edited(
                FileProblem.EXTERNAL_LINKS,
                "picture from elsewhere",
                RELATIONS,
                xml ->
                        xml.replace(
                                "</Relationships>",
                                "<Relationship Id='x' Type='a/image' Target='http://a/b.png'"
                                        + " TargetMode='External'/></Relationships>"));
        edited(
                FileProblem.BROKEN,
                "a sheet that leads nowhere",
                "xl/workbook.xml",
                xml ->
                        xml.replace(
                                "</sheets>",
                                "<sheet name='Lost' sheetId='9' r:id='r9'/></sheets>"));
        bombs();
        declarations();
        broken();
        return tests.stream();
    }

    private void added(FileProblem problem, String part) {
        is(problem, part, Zips.of(GOOD).with(part, "x").bytes());
    }

    private void edited(
            FileProblem problem,
            String name,
            String part,
            java.util.function.UnaryOperator<String> change) {
        is(problem, name, Zips.of(GOOD).edit(part, change).bytes());
    }

    private void bombs() {
        byte[] zeros = new byte[40 << 20];
        is(
                FileProblem.UNPACKS_TOO_LARGE,
                "zeros",
                Zips.of(GOOD).with("xl/media/image1.png", zeros).bytes());
        is(
                FileProblem.UNPACKS_TOO_LARGE,
                "in a sheet",
                Zips.of(GOOD)
                        .edit(
                                SHEET,
                                xml ->
                                        xml.replace(
                                                "<sheetData>",
                                                "<sheetData>" + " ".repeat(20 << 20)))
                        .bytes());
        Zips many = Zips.of(GOOD);
        for (int i = 0; i < 1200; i++) {
            many.with("xl/media/image" + i + ".png", "x");
        }
        is(FileProblem.TOO_MANY_PARTS, "pictures", many.bytes());
        edited(
                FileProblem.TOO_MANY_PARTS,
                "sheets",
                SafeWorkbookZip.WORKBOOK,
                xml ->
                        xml.replace(
                                "<sheets>",
                                "<sheets>"
                                        + named("<sheet name='a' sheetId='1' r:id='z%d'/>", 300)));
        rows("an empty sheet's 1,048,576 rows with a number", "<row><c><v>1</v></c></row>", 12_000);
        rows("rows of text", "<row><c t='inlineStr'><is><t>x</t></is></c></row>", 12_000);
        edited(
                FileProblem.TOO_MUCH_TEXT,
                "shared texts",
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst("<si>", "<si><t>x</t></si>".repeat(100_001) + "<si>"));
        edited(
                FileProblem.TOO_MANY_PARTS,
                "formats",
                "xl/styles.xml",
                xml ->
                        xml.replaceFirst(
                                "(<cellXfs[^>]*>)", "$1" + "<xf numFmtId='0'/>".repeat(65_500)));
    }

    private static String named(String pattern, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(pattern.formatted(i));
        }
        return all.toString();
    }

    private void rows(String name, String row, int count) {
        edited(
                FileProblem.TOO_MANY_ROWS,
                name,
                SHEET,
                xml -> xml.replace("</sheetData>", row.repeat(count) + "</sheetData>"));
    }

    private void declarations() {
        String laughs =
                "<!DOCTYPE a [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
        Map<String, String> types =
                Map.of(
                        "entities in entities", laughs,
                        "a file of the server",
                                "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
                        "an address", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>",
                        "an empty type", "<!DOCTYPE a>",
                        "an entity as parameter",
                                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'>%p;]>");
        for (String part :
                List.of(
                        SHEET,
                        SafeWorkbookZip.WORKBOOK,
                        RELATIONS,
                        "xl/sharedStrings.xml",
                        "xl/styles.xml")) {
            types.forEach(
                    (name, type) ->
                            edited(
                                    FileProblem.DECLARATIONS,
                                    name + " in " + part,
                                    part,
                                    xml -> declared(xml, type)));
        }
    }

    private static String declared(String xml, String type) {
        String body = xml.replaceFirst("^<\\?xml[^>]*\\?>", "");
        return "<?xml version='1.0'?>" + type + body;
    }

    private void broken() {
        for (int part = 1; part <= 9; part++) {
            int length = GOOD.length * part / 10;
            is(FileProblem.BROKEN, "cut at " + part + "/10", Arrays.copyOf(GOOD, length));
        }
        for (String part : List.of(SHEET, RELATIONS, "xl/sharedStrings.xml", "xl/styles.xml")) {
            is(FileProblem.BROKEN, "without " + part, Zips.of(GOOD).without(part).bytes());
            is(FileProblem.BROKEN, "nothing in " + part, Zips.of(GOOD).with(part, "").bytes());
            is(FileProblem.BROKEN, "prose in " + part, Zips.of(GOOD).with(part, "Hello").bytes());
            is(
                    FileProblem.BROKEN,
                    "no end of " + part,
                    Zips.of(GOOD).edit(part, xml -> xml.substring(0, xml.length() - 9)).bytes());
        }
        is(
                FileProblem.BROKEN,
                "nothing in the list",
                Zips.of(GOOD).with(SafeWorkbookZip.WORKBOOK, "").bytes());
        sheet("a row without a number", "<row r='x'/>");
        sheet("a row of another planet", "<row r='99999999999999'/>");
        sheet("a cell without a column", "<row r='9'><c r='9'><v>1</v></c></row>");
        sheet("a text that is none of the shared", "<row r='9'><c r='F9' t='s'><v>x</v></c></row>");
        sheet("a style that is none", "<row r='9'><c r='F9' s='x'><v>1</v></c></row>");
        sheet("an entity that nobody declared", "<row r='9'><c r='F9'><v>&a;</v></c></row>");
        sheet("a sign that XML does not know", "<row r='9'><c r='F9'><v>\1</v></c></row>");
    }

    private void sheet(String name, String row) {
        edited(
                FileProblem.BROKEN,
                name,
                SHEET,
                xml -> xml.replace("</sheetData>", row + "</sheetData>"));
    }

    @TestFactory
    @DisplayName("as the wrong workbook")
    Stream<DynamicTest> others() {
        other(FileProblem.OTHER_COUNTY, new Stamp(1, new CountyCode("02"), Books.Q1, 1));
        other(FileProblem.OTHER_COUNTY, new Stamp(1, new CountyCode("58"), Books.Q1, 1));
        other(FileProblem.OTHER_PERIOD, new Stamp(1, Books.ALAMEDA, Books.Q1.minus(1), 1));
        other(
                FileProblem.OTHER_PERIOD,
                new Stamp(1, Books.ALAMEDA, ReportingPeriod.of("2099Q4"), 1));
        other(FileProblem.OTHER_CATALOGUE, new Stamp(1, Books.ALAMEDA, Books.Q1, 77));
        other(FileProblem.OTHER_FORMAT, new Stamp(2, Books.ALAMEDA, Books.Q1, 1));
        for (String stamp :
                List.of(
                        "csec-progress-workbook",
                        "csec-progress-workbook/1 county=1 period=2026Q1 catalogue=1",
                        "csec-progress-workbook/1 county=59 period=2026Q1 catalogue=1",
                        "csec-progress-workbook/1 county=01 period=2026Q5 catalogue=1",
                        "csec-progress-workbook/1 county=01 period=1999Q1 catalogue=1",
                        "csec-progress-workbook/99999 county=01 period=2026Q1 catalogue=1")) {
            text(FileProblem.STAMP_GONE, stamp, CSV.replace(Books.STAMP.written(), stamp));
            byte[] book =
                    PoiBook.bare().sheet("A").text(stamp).headings().figure("ID-03", 5).bytes();
            is(FileProblem.STAMP_GONE, "workbook: " + stamp, book);
        }
        text(FileProblem.STAMP_GONE, "no stamp", CSV.replace(Books.STAMP.written(), "Alameda"));
        is(
                FileProblem.STAMP_GONE,
                "workbook without a stamp",
                PoiBook.bare().sheet("A").headings().figure("ID-03", 5).bytes());
        is(FileProblem.NOT_OURS, "another workbook", PoiBook.bare().sheet("A").text("x").bytes());
        is(FileProblem.NOT_OURS, "an empty workbook", PoiBook.bare().sheet("A").bytes());
        is(
                FileProblem.OTHER_PERIOD,
                "one sheet of another quarter",
                PoiBook.ready()
                        .figure("ID-03", 5)
                        .sheet("Old")
                        .text(Stamp.of(Books.ALAMEDA, Books.Q1.minus(4), 1).written())
                        .headings()
                        .figure("ID-04", 5)
                        .bytes());
        headings("no headings", "a", "b");
        headings("one heading gone", "Code", "Measure");
        headings("the heading twice", "Code", "This quarter", "This quarter");
        text(FileProblem.HEADINGS_GONE, "text", CSV.replace("This quarter", "Figures"));
        return tests.stream();
    }

    private void other(FileProblem problem, Stamp stamp) {
        String written = stamp.written();
        text(problem, "text of " + written, CSV.replace(Books.STAMP.written(), written));
        byte[] ours =
                Books.bytes(
                        new XlsxTemplate(
                                        new Template(
                                                stamp,
                                                Books.CATALOG,
                                                Answers.NONE,
                                                Answers.NONE,
                                                Books.ENGLISH,
                                                Template.Mark.NONE))
                                ::writeTo);
        is(problem, "workbook of " + written, ours);
    }

    private void headings(String name, String... headings) {
        byte[] book =
                PoiBook.bare()
                        .sheet("A")
                        .text(Books.STAMP.written())
                        .headings(headings)
                        .figure("ID-03", 5)
                        .bytes();
        is(FileProblem.HEADINGS_GONE, name.toLowerCase(Locale.ROOT), book);
    }
}
