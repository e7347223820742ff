package org.csecprogress.identity.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.csecprogress.kernel.request.web.BriefCookie;

/** Keeps for some minutes that somebody has typed the right password. */
@ApplicationScoped
class StepCookie extends BriefCookie {
    StepCookie() {
        super("csec-step");
    }
}
