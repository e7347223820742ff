package org.csecprogress.filing.milestone.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.page.CountyPage;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.saving.page.AnswersView;
import org.csecprogress.filing.saving.page.SentPage;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.page.EvidenceLinks;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.progress.service.MilestoneMarks;

/** The progress of the county and its agencies with policies and practices. */
@Named
@RequestScoped
public class MilestonesView extends AnswersView {
    @Inject private FigureParsers parsers;
    @Inject private MilestoneMarks marks;
    @Inject private DocumentReader reader;

    private List<MilestoneGroup> groups;
    private List<Document> documents;

    /** Returns the milestones that are not done or have errors or findings. */
    public List<MilestoneGroup> getToReach() {
        return groups().stream().filter(group -> !isAside(group)).toList();
    }

    /** Returns the other milestones: done, not applicable or reported by CDSS. */
    public List<MilestoneGroup> getSettled() {
        return groups().stream().filter(MilestonesView::isAside).toList();
    }

    private static boolean isAside(MilestoneGroup group) {
        return group.isSettled() && !group.isMarked();
    }

    private List<MilestoneGroup> groups() {
        if (groups == null) {
            groups =
                    new MilestoneItems(
                                    currentFiling().filing(),
                                    Sentences.ofPage(),
                                    draft(),
                                    marks.of(currentFiling().county()),
                                    documents(),
                                    links(currentFiling().filing()))
                            .all();
        }
        return groups;
    }

    private EvidenceLinks links(Filing filing) {
        EvidenceLinks links =
                EvidenceLinks.of(
                        reader,
                        currentFiling().actor(),
                        filing.answers().milestones().stream()
                                .map(MilestoneAnswer::evidence)
                                .toList(),
                        Sentences.ofPage());
        return currentFiling().isOfCounty() ? links : links.naming(documents());
    }

    private List<Document> documents() {
        if (documents == null) {
            documents =
                    filings()
                            .documents(
                                    currentFiling().actor(),
                                    currentFiling().county(),
                                    currentFiling().period());
        }
        return documents;
    }

    /** Returns the answers that the page shows, to compare the next request with. */
    public String getShown() {
        Shown shown = Shown.empty();
        currentFiling().filing().answers().milestones().forEach(shown::putMilestone);
        return shown.written();
    }

    @Override
    protected void rebuild() {
        groups = null;
    }

    @Override
    protected SentPage read() {
        Catalog catalog = catalogOfPage();
        return new MilestoneRequest(
                catalog, parsers.of(catalog), Sentences.ofPage(), sent(), this::links);
    }

    @Override
    public String getHere() {
        return CountyPage.MILESTONES.of(currentFiling().period());
    }

    @Override
    protected String onwards() {
        return CountyPage.WORDS.of(currentFiling().period());
    }
}
