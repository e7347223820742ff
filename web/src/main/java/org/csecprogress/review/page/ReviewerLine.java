package org.csecprogress.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.service.AssignmentService;

/** The county's contact at CDSS, shown in the same place on each of its pages. */
@Named
@RequestScoped
public class ReviewerLine {
    @Inject private CurrentActor current;
    @Inject private AssignmentService assignments;

    private Optional<CountyDuty> duty;

    /** Finds the reviewer, with at most one query per page, and none for users without a county. */
    private Optional<CountyDuty> duty() {
        if (duty == null) {
            duty =
                    current.get()
                            .county()
                            .flatMap(county -> assignments.ofCounty(current.get(), county));
        }
        return duty;
    }

    /** Whether the page is being rendered for a county user. Decoding a save needs no query. */
    public boolean isShown() {
        PhaseId phase = FacesContext.getCurrentInstance().getCurrentPhaseId();
        return phase == PhaseId.RENDER_RESPONSE && current.get().files();
    }

    /** Returns the reviewer's name, or empty if the county has none. */
    public String getName() {
        return duty().flatMap(CountyDuty::acting).map(Reviewer::name).orElse("");
    }

    public String getMail() {
        return duty().flatMap(CountyDuty::acting).map(Reviewer::mail).orElse("");
    }

    /** Returns whom the deputy stands in for and until when, or empty. */
    public String getDeputy() {
        Sentences words = Sentences.ofPage();
        return duty().filter(d -> d.deputy().isPresent())
                .map(d -> words.of("reviewer.deputy", d.assigned().name(), words.date(d.until())))
                .orElse("");
    }
}
