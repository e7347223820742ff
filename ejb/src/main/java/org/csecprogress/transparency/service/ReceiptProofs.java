package org.csecprogress.transparency.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.transparency.HeadLog;
import org.csecprogress.transparency.InclusionProof;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.SealedFact;

/** Gives a county the proof that its certified filing was sealed. */
@Stateless
@Guarded
@Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
public class ReceiptProofs {
    @Inject private HeadLog log;

    /**
     * Returns the proof for a revision of a filing of the actor's own county, or empty if no head
     * covers it yet.
     *
     * @throws NotFoundException if the actor works for no county
     */
    public Optional<InclusionProof> find(Actor actor, ReportingPeriod period, int revision) {
        CountyCode county =
                actor.county().orElseThrow(() -> new NotFoundException("proof of a receipt"));
        return InclusionProof.of(
                new SealedFact.Key(LeafKind.FILING, period + "-" + county, revision),
                log.heads(),
                log.leaves());
    }
}
