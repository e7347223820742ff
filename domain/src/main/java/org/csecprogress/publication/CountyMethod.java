package org.csecprogress.publication;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;

/**
 * What a county answered in a coded field that is for the public.
 *
 * @param field code of the field of the catalogue
 * @param answer the code, the number, or several codes with "|" between them
 */
public record CountyMethod(CountyCode county, String field, String answer) {
    private static final List<String> COLUMNS =
            List.of("release", "county", "field", "answer", "demonstration");

    /** The codes, one each. */
    public List<String> codes() {
        return Arrays.stream(answer.split("\\|")).toList();
    }

    /**
     * The file of what counties say of their methods and data: coded answers and passed texts, in
     * the order of county and field.
     *
     * @param texts of which those of CDSS are left out
     * @param isDemonstration whether it leaves the demonstration
     */
    public static byte[] csv(
            ReleaseNumber number,
            Collection<CountyMethod> methods,
            Collection<PublicText> texts,
            boolean isDemonstration) {
        Stream<CountyMethod> said =
                texts.stream()
                        .flatMap(
                                text ->
                                        text.author().county().stream()
                                                .map(
                                                        county ->
                                                                new CountyMethod(
                                                                        county,
                                                                        text.field(),
                                                                        text.body())));
        return Csv.of(
                COLUMNS,
                Stream.concat(methods.stream(), said)
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
                        .toList());
    }
}
