package org.csecprogress.publication.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.publication.ReviewedText;
import org.csecprogress.publication.TextDecision;
import org.csecprogress.publication.TextTally;

/**
 * How far the reading of a release's public texts has come, without the texts.
 *
 * @param counties the counties that wrote any, in the order of their codes
 * @param deciders who decided, in the order of their names
 * @param last when the last decision was made
 */
public record TextReview(
        ReleaseNumber number,
        ReleaseStatus status,
        TextTally all,
        SortedMap<CountyCode, TextTally> counties,
        List<String> deciders,
        Optional<Instant> last) {
    public TextReview {
        deciders = List.copyOf(deciders);
    }

    static TextReview of(ReleaseNumber number, ReleaseStatus status, List<ReviewedText> texts) {
        SortedMap<CountyCode, TextTally> counties =
                new TreeMap<>(Comparator.comparing(CountyCode::value));
        texts.stream()
                .map(text -> text.text().county())
                .distinct()
                .forEach(county -> counties.put(county, TextTally.of(of(county, texts))));
        List<TextDecision> decisions =
                texts.stream().flatMap(text -> text.decision().stream()).toList();
        return new TextReview(
                number,
                status,
                TextTally.of(texts),
                counties,
                decisions.stream().map(TextDecision::byName).distinct().sorted().toList(),
                decisions.stream().map(TextDecision::at).max(Instant::compareTo));
    }

    private static List<ReviewedText> of(CountyCode county, List<ReviewedText> texts) {
        return texts.stream().filter(text -> text.text().county().equals(county)).toList();
    }
}
