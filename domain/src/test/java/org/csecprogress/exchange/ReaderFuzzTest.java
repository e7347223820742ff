package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.csecprogress.filing.answer.Answers;

/** Fails on any exception: any file must get an answer. */
@Label("The reader of workbooks answers any file")
class ReaderFuzzTest {
    private static final byte[] XLSX =
            PoiBook.ready().figure("ID-03", 5).figure("ID-04", "1,204").bytes();
    private static final byte[] OURS = Books.xlsx(Answers.NONE);
    private static final byte[] CSV =
            (Books.STAMP.written() + "\r\nCode,This quarter\r\nID-03,\"1,204\"\r\n")
                    .getBytes(StandardCharsets.UTF_8);
    private static final List<String> PARTS =
            List.of(
                    "xl/worksheets/sheet1.xml",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "xl/sharedStrings.xml",
                    "xl/styles.xml",
                    "[Content_Types].xml");

    /** A change of one byte at a place. */
    record Flip(int at, byte to) {}

    @Provide
    Arbitrary<Flip> flips() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000), Arbitraries.bytes())
                .as(Flip::new);
    }

    private static byte[] flipped(byte[] file, List<Flip> flips) {
        byte[] changed = file.clone();
        flips.forEach(flip -> changed[flip.at() % changed.length] = flip.to());
        return changed;
    }

    @Property(tries = 300)
    @Label("with bytes of the workbook changed")
    void xlsx(@ForAll @Size(min = 1, max = 20) List<@From("flips") Flip> flips) {
        assertThat(Books.read(flipped(XLSX, flips))).isNotNull();
    }

    @Property(tries = 300)
    @Label("with bytes of the text changed")
    void csv(@ForAll @Size(min = 1, max = 20) List<@From("flips") Flip> flips) {
        assertThat(Books.read(flipped(CSV, flips))).isNotNull();
    }

    @Property(tries = 400)
    @Label("with bytes of a part changed and zipped again")
    void parts(
            @ForAll @IntRange(max = 5) int part,
            @ForAll @Size(min = 1, max = 6) List<@From("flips") Flip> flips) {
        Zips zips = Zips.of(XLSX);
        byte[] content = zips.text(PARTS.get(part)).getBytes(StandardCharsets.UTF_8);
        zips.with(PARTS.get(part), flipped(content, flips));
        assertThat(Books.read(zips.bytes())).isNotNull();
    }

    @Property(tries = 60)
    @Label("cut anywhere")
    void cut(@ForAll @IntRange(max = 1_000_000) int length) {
        assertThat(Books.read(Arrays.copyOf(OURS, length % OURS.length))).isNotNull();
        assertThat(Books.read(Arrays.copyOf(CSV, length % CSV.length))).isNotNull();
    }

    @Property(tries = 300)
    @Label("of any bytes")
    void anything(@ForAll @Size(max = 3000) byte[] bytes) {
        assertThat(Books.read(bytes)).isNotNull();
    }

    @Property(tries = 300)
    @Label("of any text")
    void anyText(@ForAll String text) {
        byte[] rows =
                (Books.STAMP.written() + "\nCode,This quarter\nID-03," + text)
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Books.read(rows)).isNotNull();
    }
}
