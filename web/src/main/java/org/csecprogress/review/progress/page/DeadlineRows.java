package org.csecprogress.review.progress.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.MilestoneDeadline;
import org.csecprogress.progress.page.EvidenceLink;
import org.csecprogress.progress.page.EvidenceLinks;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.review.service.CountyProgress;

/**
 * The timetable in reading order: overdue milestones, then coming ones by date, then undated ones,
 * then those that are done or don't apply.
 */
final class DeadlineRows {
    private final CountyProgress progress;
    private final LocalDate today;
    private final EvidenceLinks links;
    private final Sentences words;

    private DeadlineRows(
            CountyProgress progress, LocalDate today, EvidenceLinks links, Sentences words) {
        this.progress = progress;
        this.today = today;
        this.links = links;
        this.words = words;
    }

    /** Returns the rows with links to the documents that the reader may open. */
    static List<DeadlineRow> of(
            CountyProgress progress, LocalDate today, DocumentReader documents, Actor reader) {
        Sentences words = Sentences.ofPage();
        List<String> evidence = progress.answers().stream().map(MilestoneAnswer::evidence).toList();
        EvidenceLinks links = EvidenceLinks.of(documents, reader, evidence, words);
        return new DeadlineRows(progress, today, links, words).all();
    }

    private List<DeadlineRow> all() {
        Comparator<CountyProgress.Line> byDate =
                Comparator.comparing(l -> l.deadline().due().orElse(LocalDate.MAX));
        return progress.lines().stream()
                .sorted(Comparator.comparing(this::place).thenComparing(byDate))
                .map(this::row)
                .toList();
    }

    private int place(CountyProgress.Line line) {
        if (line.deadline().isOverdue(today)) {
            return 0;
        }
        return isSettled(line) ? 2 : 1;
    }

    private static boolean isSettled(CountyProgress.Line line) {
        return line.deadline().isReached() || !line.deadline().isBinding();
    }

    private DeadlineRow row(CountyProgress.Line line) {
        Optional<MilestoneAnswer> answer = line.answer();
        String agency = line.agency() == null ? "" : line.agency().name();
        String code = line.milestone().code();
        String evidence = answer.map(MilestoneAnswer::evidence).orElse("");
        return new DeadlineRow(
                agency.isEmpty() ? code : code + "-" + agency,
                code,
                words.in(line.milestone().name()),
                agency.isEmpty() ? "" : words.of("agency." + agency),
                answer.map(a -> status(progress.catalog(), a.status()))
                        .orElse(words.of("terms.unsaid")),
                due(line.deadline()),
                answer.map(MilestoneAnswer::actual).map(words::date).orElse(""),
                line.deadline().isOverdue(today),
                isSettled(line),
                evidence.isEmpty() ? EvidenceLink.NONE : links.of(evidence),
                line.approval()
                        .map(a -> words.of("milestone.approved", words.date(a.at())))
                        .orElse(""),
                line.isToApprove() ? code + "/" + agency + "/" + evidence : "");
    }

    private String status(Catalog catalog, String status) {
        return catalog.codeList(Catalogs.MILESTONE_STATUS)
                .code(status)
                .map(Code::label)
                .map(words::in)
                .orElse(status);
    }

    private String due(MilestoneDeadline deadline) {
        if (deadline.due().isEmpty()) {
            return words.of("terms.noDate");
        }
        String day = words.date(deadline.due().get());
        return deadline.isConfirmed() ? day : words.of("terms.toConfirm", day);
    }
}
