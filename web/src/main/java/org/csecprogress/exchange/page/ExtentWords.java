package org.csecprogress.exchange.page;

import java.util.stream.Collectors;
import org.csecprogress.exchange.Extent;
import org.csecprogress.kernel.web.Sentences;

/** The coverage of a file in words: how many figures it has, and the forms with missing ones. */
final class ExtentWords {
    private ExtentWords() {}

    static String of(Extent extent) {
        Sentences words = Sentences.ofPage();
        if (extent.isWhole()) {
            return words.of("workbook.extent.whole", extent.asked());
        }
        String missing =
                extent.missing().stream()
                        .map(gap -> of(gap, words))
                        .collect(Collectors.joining("; "));
        return words.of("workbook.extent.part", extent.read(), extent.asked(), missing);
    }

    private static String of(Extent.Gap gap, Sentences words) {
        return words.of("workbook.extent.form", words.in(gap.form().name()), gap.figures());
    }
}
