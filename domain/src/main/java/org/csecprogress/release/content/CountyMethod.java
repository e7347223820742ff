package org.csecprogress.release.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.csv.Csv;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.ReleaseNumber;

/**
 * A county's answer in a coded field that is published.
 *
 * @param field code of the field in the catalogue
 * @param answer the code, the number, or several codes separated by "|"
 */
public record CountyMethod(CountyCode county, String field, String answer) {
    /** The columns of the file. */
    public static final List<String> COLUMNS =
            List.of("release", "county", "field", "answer", "demonstration");

    /** Returns the codes of the answer. */
    public List<String> codes() {
        return Arrays.stream(answer.split("\\|")).toList();
    }

    /**
     * Returns the CSV file of what counties say of their methods and data: coded answers and passed
     * texts, ordered by county and field.
     *
     * @param texts the passed texts; those of CDSS are left out
     * @param isDemonstration whether the data are of the demonstration
     */
    public static byte[] csv(
            ReleaseNumber number,
            Collection<CountyMethod> methods,
            Collection<PublicText> texts,
            boolean isDemonstration) {
        return Csv.of(COLUMNS, rows(number, methods, texts, isDemonstration));
    }

    /** Returns the rows of that file, in the order of its columns. */
    public static List<List<String>> rows(
            ReleaseNumber number,
            Collection<CountyMethod> methods,
            Collection<PublicText> texts,
            boolean isDemonstration) {
        return Stream.concat(methods.stream(), texts.stream().flatMap(CountyMethod::said))
                .sorted(
                        Comparator.comparing(CountyMethod::county)
                                .thenComparing(CountyMethod::field))
                .map(
                        each ->
                                List.of(
                                        number.toString(),
                                        each.county().value(),
                                        each.field(),
                                        each.answer(),
                                        Boolean.toString(isDemonstration)))
                .toList();
    }

    private static Stream<CountyMethod> said(PublicText text) {
        return text.author().county().stream()
                .map(county -> new CountyMethod(county, text.field(), text.body()));
    }
}
