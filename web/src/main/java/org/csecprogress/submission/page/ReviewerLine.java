package org.csecprogress.submission.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.service.AssignmentService;
import org.csecprogress.submission.service.CountyDuty;
import org.csecprogress.submission.service.Reviewer;

/** Whom at CDSS a county can ask, named at the same place on each of its pages. */
@Named
@RequestScoped
public class ReviewerLine {
    @Inject private CurrentActor current;
    @Inject private AssignmentService assignments;

    private Optional<CountyDuty> duty;

    /** One query a page at most, and none for who works for no county. */
    private Optional<CountyDuty> duty() {
        if (duty == null) {
            duty =
                    current.get()
                            .county()
                            .flatMap(county -> assignments.ofCounty(current.get(), county));
        }
        return duty;
    }

    /** Whether a page is written for somebody of a county; a save that is read asks nothing. */
    public boolean isShown() {
        PhaseId phase = FacesContext.getCurrentInstance().getCurrentPhaseId();
        return phase == PhaseId.RENDER_RESPONSE && current.get().county().isPresent();
    }

    /** The reviewer's name, or empty where the county has none. */
    public String getName() {
        return duty().flatMap(CountyDuty::acting).map(Reviewer::name).orElse("");
    }

    public String getMail() {
        return duty().flatMap(CountyDuty::acting).map(Reviewer::mail).orElse("");
    }

    /** For whom they stand in and until when, or empty. */
    public String getDeputy() {
        Sentences words = Sentences.ofPage();
        return duty().filter(d -> d.deputy().isPresent())
                .map(d -> words.of("reviewer.deputy", d.assigned().name(), words.date(d.until())))
                .orElse("");
    }
}
