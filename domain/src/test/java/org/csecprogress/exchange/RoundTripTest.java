package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

@Label("A workbook that is downloaded and uploaded")
class RoundTripTest {
    private static final List<CellKey> CELLS = new ArrayList<>(Books.CATALOG.allCells());

    @Provide
    Arbitrary<Answers> answers() {
        return AnyAnswers.some();
    }

    @Property(tries = 25)
    @Label("unmodified changes nothing, in Excel's format")
    void xlsx(@ForAll("answers") Answers answers) {
        assertThat(changes(Books.read(Books.xlsx(answers)), answers)).isEmpty();
    }

    @Property(tries = 25)
    @Label("unmodified changes nothing, in Spanish")
    void spanish(@ForAll("answers") Answers answers) {
        assertThat(changes(Books.read(Books.xlsx(answers, Books.SPANISH)), answers)).isEmpty();
    }

    @Property(tries = 25)
    @Label("unmodified changes nothing, as comma-separated text")
    void csv(@ForAll("answers") Answers answers) {
        assertThat(changes(Books.read(Books.csv(answers)), answers)).isEmpty();
    }

    /** Returns the differences between file and filing, including what the file lacks. */
    private static Map<CellKey, Object> changes(Reading reading, Answers answers) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        Reading.Read read = (Reading.Read) reading;
        Map<CellKey, Object> changes = new LinkedHashMap<>();
        for (CellKey cell : CELLS) {
            Optional<Answer> now = answers.figure(cell);
            Optional<Answer> said = read.figures().getOrDefault(cell, Optional.empty());
            if (!now.equals(said) || now.isEmpty() != read.blank().contains(cell)) {
                changes.put(cell, said);
            }
        }
        return changes;
    }
}
