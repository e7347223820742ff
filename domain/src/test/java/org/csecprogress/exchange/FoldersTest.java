package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads files that people can add to. Those in should_pass say that 1,204 youth were eligible, 92
 * of them 10 or 11 years old; those in should_fail are named for their problem.
 */
@DisplayName("The file")
class FoldersTest {
    private static final Path FOLDERS = Path.of("src/test/resources/intake");

    static Stream<Path> good() {
        return files("should_pass");
    }

    static Stream<Path> bad() {
        return files("should_fail");
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> all = Files.list(FOLDERS.resolve(folder))) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    @DisplayName("should pass")
    void passes(Path file) throws IOException {
        Reading reading = Books.read(Files.readAllBytes(file));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read ->
                                assertThat(read.figures())
                                        .isEqualTo(
                                                Map.of(
                                                        CellKey.parse("ID-03"),
                                                        Optional.of(Answer.of(1204)),
                                                        CellKey.parse("ID-03@AGE:A10_11"),
                                                        Optional.of(Answer.of(92)))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    @DisplayName("should fail")
    void fails(Path file) throws IOException {
        List<String> name = List.of(file.getFileName().toString().split("--|\\.", 3));
        Reading reading = Books.read(Files.readAllBytes(file));
        if (name.get(0).equals("rows")) {
            assertThat(reading).isInstanceOf(Reading.Wrong.class);
            assertThat(((Reading.Wrong) reading).errors())
                    .extracting(error -> error.kind().name())
                    .containsExactly(name.get(1));
        } else {
            assertThat(reading).isInstanceOf(Reading.Refused.class);
            assertThat(((Reading.Refused) reading).problem().name()).isEqualTo(name.get(0));
        }
    }
}
