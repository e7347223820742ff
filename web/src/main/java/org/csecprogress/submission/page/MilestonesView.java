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
        desk.filing().answers().milestones().forEach(shown::putMilestone);
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

    /** Saves and stays. */
    public void save() {
        save(getHere());
    }

    private void save(String then) {
        groups = null;
        saving().save(read(), then).ifPresent(refused -> draft = refused);
    }

    /** Saves what can be read and answers in short, for the page that stays as it is. */
    public void keep() {
        saving().keep(read());
    }

    private TextSaving saving() {
        return new TextSaving(desk, filings);
    }

    private MilestoneRequest read() {
        Catalog catalog = desk.catalogOfPage();
        return new MilestoneRequest(
                catalog,
                parsers.of(catalog),
                Sentences.ofPage(),
                desk.request()::getParameter,
                this::links);
    }

    /** The address of this page. */
    public String getHere() {
        return Addresses.milestones(desk.period());
    }

    /** What is unsaved as the page is shown. */
    public String getUnsaved() {
        return draft.unsaved();
    }
}
