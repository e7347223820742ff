package org.csecprogress.identity.signing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.ActConfirmations;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/** Shows a county, and a reviewer who enters its filing, how its certifications were confirmed. */
@Stateless
@Guarded
@Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
public class CertificationWays {
    private static final String CERTIFY = "CERTIFY";

    @Inject private ActConfirmations confirmations;

    /** Returns the confirmations of all certifications of a filing, oldest first. */
    public List<ActConfirmation> of(Actor reader, ReportingPeriod period, CountyCode county) {
        if (reader.county().filter(own -> !own.equals(county)).isPresent()) {
            throw new NotFoundException("county");
        }
        return confirmations.of(AuditedEvent.filingChain(period, county)).stream()
                .filter(each -> each.action().equals(CERTIFY))
                .toList();
    }
}
