package org.csecprogress.identity.factor.service;

import java.util.List;

/**
 * A request of a page to the browser, in the texts of its data attributes.
 *
 * @param challenge what the passkey is to sign, in Base64 for addresses
 * @param site the host name to which passkeys belong
 * @param credentials identifiers of the passkeys that may answer; for a new one, of those that the
 *     account has; if none is named, any of the site
 */
public record PasskeyRequest(String challenge, String site, List<String> credentials) {
    /** Returns the identifiers with spaces between. */
    public String getNamed() {
        return String.join(" ", credentials);
    }
}
