package org.csecprogress.release.text.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextTally;

/**
 * Progress of the review of a release's public texts, without the texts.
 *
 * @param authors the authors: CDSS first, then the counties in the order of their codes
 * @param deciders names of those who decided, in alphabetical order
 * @param last when the last decision was made
 */
public record TextReviewProgress(
        TextTally all,
        SortedMap<TextAuthor, TextTally> authors,
        List<String> deciders,
        Optional<Instant> last) {
    public TextReviewProgress {
        deciders = List.copyOf(deciders);
    }

    static TextReviewProgress of(List<ReviewedText> texts) {
        SortedMap<TextAuthor, TextTally> authors = new TreeMap<>();
        texts.stream()
                .map(text -> text.text().author())
                .distinct()
                .forEach(author -> authors.put(author, TextTally.of(of(author, texts))));
        List<TextDecision> decisions =
                texts.stream().flatMap(text -> text.decision().stream()).toList();
        return new TextReviewProgress(
                TextTally.of(texts),
                authors,
                decisions.stream().map(TextDecision::byName).distinct().sorted().toList(),
                decisions.stream().map(TextDecision::at).max(Instant::compareTo));
    }

    private static List<ReviewedText> of(TextAuthor author, List<ReviewedText> texts) {
        return texts.stream().filter(text -> text.text().author().equals(author)).toList();
    }
}
