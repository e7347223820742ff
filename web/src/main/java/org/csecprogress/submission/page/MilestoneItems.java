package org.csecprogress.submission.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.validation.MilestoneAnswer;

/** Makes the milestones of a filing as its page shows them. */
final class MilestoneItems {
    static final String STATUS = "STATUS";
    static final String ACTUAL = "ACTUAL";
    static final String EVIDENCE = "EVIDENCE";
    static final String NOTE = "NOTE";

    private final Filing filing;
    private final Catalog catalog;
    private final Sentences words;
    private final Draft draft;
    private final GridNotes notes;

    MilestoneItems(Filing filing, Sentences words, Draft draft) {
        this.filing = filing;
        this.words = words;
        this.draft = draft;
        catalog = filing.catalog();
        notes = GridNotes.of(filing, words, draft);
    }

    /** Who reports a milestone: the county as a whole, or each agency. */
    static List<Optional<Agency>> reporters(Milestone milestone) {
        return milestone.reportedBy().perAgency()
                ? Arrays.stream(Agency.values()).map(Optional::of).toList()
                : List.of(Optional.empty());
    }

    List<MilestoneGroup> all() {
        return catalog.milestones().stream().map(this::group).toList();
    }

    private MilestoneGroup group(Milestone milestone) {
        List<Optional<Agency>> reporters = reporters(milestone);
        return new MilestoneGroup(
                milestone.code(),
                words.in(milestone.name()),
                milestone.authority(),
                dueWords(milestone, due(milestone, stored(milestone, reporters.get(0)))),
                reporters.stream().map(agency -> item(milestone, agency)).toList());
    }

    private MilestoneAnswer stored(Milestone milestone, Optional<Agency> agency) {
        return filing.answers()
                .milestone(milestone.code(), agency.orElse(null))
                .orElse(blank(milestone.code(), agency.orElse(null)));
    }

    private MilestoneItem item(Milestone milestone, Optional<Agency> agency) {
        MilestoneAnswer stored = stored(milestone, agency);
        return new MilestoneItem(
                milestone.code() + agency.map(a -> "/" + a).orElse(""),
                agency.map(a -> words.of("agency." + a)).orElse(""),
                isLate(milestone, stored, due(milestone, stored)),
                !milestone.reportedBy().byCounty()
                        || isReached(stored.status())
                        || stored.status().equals("NOT_APPLICABLE"),
                milestone.reportedBy().byCounty(),
                draft.value(stored.target(STATUS), stored.status()),
                statusWords(catalog, stored.status(), words),
                statuses(milestone),
                draft.value(stored.target(ACTUAL), date(stored.actual())),
                draft.value(stored.target(EVIDENCE), stored.evidence()),
                draft.value(stored.target(NOTE), stored.note()),
                new MilestoneItem.Errors(
                        draft.error(stored.target(STATUS)),
                        draft.error(stored.target(ACTUAL)),
                        draft.error(stored.target(EVIDENCE)),
                        draft.error(stored.target(NOTE))),
                Stream.of(STATUS, ACTUAL, EVIDENCE, NOTE)
                        .flatMap(field -> notes.of(stored.target(field)).stream())
                        .toList());
    }

    static MilestoneAnswer blank(String code, Agency agency) {
        return new MilestoneAnswer(code, agency, "", null, "", "");
    }

    static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    static String statusWords(Catalog catalog, String status, Sentences words) {
        return catalog.codeList(Catalogs.MILESTONE_STATUS)
                .code(status)
                .map(Code::label)
                .map(words::in)
                .orElse("");
    }

    /** A status without a place in the progress is allowed to all, except "not applicable". */
    private List<Choice> statuses(Milestone milestone) {
        return catalog.codeList(Catalogs.MILESTONE_STATUS).codes().stream()
                .filter(
                        code ->
                                milestone.notApplicableAllowed()
                                        || !code.code().equals("NOT_APPLICABLE"))
                .map(code -> new Choice(code.code(), words.in(code.label())))
                .toList();
    }

    private static Optional<LocalDate> due(Milestone milestone, MilestoneAnswer stored) {
        return milestone
                .dueDate()
                .or(
                        () ->
                                milestone
                                        .recurrence()
                                        .filter(period -> stored.actual() != null)
                                        .map(period -> stored.actual().plus(period)));
    }

    private String dueWords(Milestone milestone, Optional<LocalDate> due) {
        if (due.isEmpty()) {
            return words.of("milestone.due." + milestone.dueKind());
        }
        boolean certain = milestone.authorityStatus() == Milestone.AuthorityStatus.CONFIRMED;
        return words.of(certain ? "milestone.due" : "milestone.due.unsure", words.date(due.get()));
    }

    /** Late is what was due by the quarter's last day and was not reached; never an unsure date. */
    private boolean isLate(Milestone milestone, MilestoneAnswer stored, Optional<LocalDate> due) {
        boolean certain = milestone.authorityStatus() == Milestone.AuthorityStatus.CONFIRMED;
        LocalDate end = filing.window().period().end();
        boolean recurs = milestone.recurrence().isPresent();
        return certain
                && due.filter(date -> date.isBefore(end)).isPresent()
                && (recurs || !isReached(stored.status()))
                && !stored.status().equals("NOT_APPLICABLE");
    }

    private boolean isReached(String status) {
        Optional<Code> furthest =
                catalog.codeList(Catalogs.MILESTONE_STATUS).codes().stream()
                        .filter(code -> code.rank().isPresent())
                        .max(Comparator.comparingInt(code -> code.rank().getAsInt()));
        return furthest.filter(code -> code.code().equals(status)).isPresent();
    }
}
