package org.csecprogress.submission.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.page.EvidenceLinks;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.progress.service.MilestoneMarks;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.submission.service.FilingService;
import org.csecprogress.validation.MilestoneAnswer;

/** How far the county and its agencies are with policies and practices. */
@Named
@RequestScoped
public class MilestonesView {
    @Inject private Desk desk;
    @Inject private FilingService filings;
    @Inject private Parsers parsers;
    @Inject private MilestoneMarks marks;
    @Inject private DocumentReader reader;

    private Draft draft = Draft.NONE;
    private List<MilestoneGroup> groups;
    private List<Document> documents;

    /** Finds the filing; a period without one is not found. */
    public void load() {
        desk.filing();
    }

    /** The milestones that are still to be reached, or that have to be looked at. */
    public List<MilestoneGroup> getToReach() {
        return groups().stream().filter(group -> !isAside(group)).toList();
    }

    /** The others: reached, not applicable, or recorded by CDSS. */
    public List<MilestoneGroup> getSettled() {
        return groups().stream().filter(MilestonesView::isAside).toList();
    }

    /** What was found in words, so that whoever looks for a milestone knows where it is. */
    public String getSettledTitle() {
        return Sentences.ofPage().of("milestones.settled", getSettled().size());
    }

    private static boolean isAside(MilestoneGroup group) {
        return group.isSettled() && !group.isMarked();
    }

    private List<MilestoneGroup> groups() {
        if (groups == null) {
            groups =
                    new MilestoneItems(
                                    desk.filing(),
                                    Sentences.ofPage(),
                                    draft,
                                    marks.of(desk.county()),
                                    documents(),
                                    links(desk.filing()))
                            .all();
        }
        return groups;
    }

    private EvidenceLinks links(Filing filing) {
        EvidenceLinks links =
                EvidenceLinks.of(
                        reader,
                        desk.actor(),
                        filing.answers().milestones().stream()
                                .map(MilestoneAnswer::evidence)
                                .toList(),
                        Sentences.ofPage());
        return desk.isOfCounty() ? links : links.naming(documents());
    }

    private List<Document> documents() {
        if (documents == null) {
            documents = filings.documents(desk.actor(), desk.county(), desk.period());
        }
        return documents;
    }

    /** The answers that the page shows, for the request that will be compared with them. */
    public String getShown() {
        Shown shown = Shown.empty();
        for (MilestoneAnswer answer : desk.filing().answers().milestones()) {
            shown.putText(answer.target(MilestoneItems.STATUS), answer.status());
            shown.putText(
                    answer.target(MilestoneItems.ACTUAL), MilestoneItems.date(answer.actual()));
            shown.putText(
                    answer.target(MilestoneItems.DOCUMENT),
                    MilestoneItems.document(answer.evidence()));
            shown.putText(
                    answer.target(MilestoneItems.EVIDENCE), MilestoneItems.link(answer.evidence()));
            shown.putText(answer.target(MilestoneItems.NOTE), answer.note());
        }
        return shown.written();
    }

    /** Saves and goes to the county's own words. */
    public void saveAndGoOn() {
        save(Addresses.words(desk.period()));
    }

    /** Saves and goes back to the filing. */
    public void saveAndReturn() {
        save(desk.home());
    }

    private void save(String then) {
        Catalog catalog = desk.catalogOfPage();
        MilestoneRequest sent =
                new MilestoneRequest(
                        catalog,
                        parsers.of(catalog),
                        Sentences.ofPage(),
                        desk.request()::getParameter);
        draft = sent.draft();
        groups = null;
        if (draft.isRefused()) {
            draft.errors().forEach(Complaints::add);
            return;
        }
        new Saving(desk, filings, draft)
                .save(
                        sent.changes(),
                        now -> sent.compare(now, text -> links(now).of(text).text()),
                        then);
    }
}
