package org.csecprogress.identity.signing.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.service.CertificationWays;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;

/** How the certifications of the filing of a page were confirmed. */
@Named
@RequestScoped
public class WayView {
    @Inject private CurrentActor current;
    @Inject private CertificationWays ways;

    private List<ActConfirmation> confirmations;

    /**
     * Returns how a certification was confirmed; empty if nothing was asked for it. A certifier who
     * certifies again after a change confirms again, so the latest one before it counts.
     *
     * @param account the account that certified
     * @param at when it certified
     */
    public String of(ReportingPeriod period, CountyCode county, long account, Instant at) {
        if (confirmations == null) {
            confirmations = ways.of(current.get(), period, county);
        }
        return confirmations.stream()
                .filter(each -> each.actorId() == account && !each.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(each -> Sentences.ofPage().of("sign.way." + each.way()))
                .orElse("");
    }
}
