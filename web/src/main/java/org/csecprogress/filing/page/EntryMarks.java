package org.csecprogress.filing.page;

import java.time.Instant;
import java.util.List;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Sentences;

/** The notes that mark a filing CDSS entered for its county, wherever it is shown. */
public final class EntryMarks {
    private EntryMarks() {}

    /**
     * Returns a note such as "Entered by CDSS for the county (paper, October 3, 2026, by N. Falk)."
     * for each time; none if the county entered the filing itself.
     */
    public static List<String> of(Filing filing, int revision, Sentences words) {
        return of(filing.marks(revision), words);
    }

    /** Returns a note for each time that one of the entries saved something. */
    public static List<String> of(List<CountyEntry> entries, Sentences words) {
        return entries.stream()
                .flatMap(entry -> entry.enteredAt().stream().map(at -> mark(entry, at, words)))
                .toList();
    }

    private static String mark(CountyEntry entry, Instant at, Sentences words) {
        return words.of("entry.mark", kind(entry.kind(), words), words.date(at), entry.name());
    }

    /** Returns the reason for the entry, in a word. */
    public static String kind(EntryKind kind, Sentences words) {
        return words.of("entry.kind." + kind);
    }
}
