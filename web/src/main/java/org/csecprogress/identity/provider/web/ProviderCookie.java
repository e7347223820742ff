package org.csecprogress.identity.provider.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.csecprogress.kernel.request.web.BriefCookie;

/** Keeps for some minutes that somebody has left for an identity provider. */
@ApplicationScoped
class ProviderCookie extends BriefCookie {
    ProviderCookie() {
        super("csec-provider");
    }
}
