package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.releasedesk.protection.page.ProtectionView;

/** Whether the rules that protect a release are in force, for the release desk. */
@Named
@RequestScoped
public class ProtectionProgress {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private ActivationService service;
    @Inject private ReleaseFacts facts;

    private Optional<LocalDate> since;

    private Optional<LocalDate> since() {
        if (since == null) {
            since = service.inForceSince(current.get(), facts.getRelease().number().period());
        }
        return since;
    }

    /** Whether two people still have to agree. */
    public boolean isOpen() {
        return since().isEmpty();
    }

    /** Returns since when the rules are in force, or that they aren't. */
    public String getWhat() {
        return since().map(day -> SAY.of("protection.check.done", SAY.date(day)))
                .orElse(SAY.of("protection.check.open"));
    }

    /** Returns the address of the rules for those who may see them; otherwise empty. */
    public String getHref() {
        return isReader() ? ProtectionView.PATH : "";
    }

    /** Whether this person may see the rules. */
    public boolean isReader() {
        Actor actor = current.get();
        return actor.has(Role.STATE_DISCLOSURE) || actor.has(Role.STATE_PUBLISHER);
    }
}
