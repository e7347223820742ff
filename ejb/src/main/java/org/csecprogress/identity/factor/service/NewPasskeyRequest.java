package org.csecprogress.identity.factor.service;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request of a page to the browser, for a new passkey.
 *
 * @param request the challenge, the site and the passkeys that there are
 * @param handle by which name the device knows the account
 * @param username which the device shows beside the passkey
 * @param name of the owner
 * @param algorithms that may be used, as browsers number them
 */
public record NewPasskeyRequest(
        PasskeyRequest request,
        String handle,
        String username,
        String name,
        List<Long> algorithms) {
    /** Returns the algorithms with spaces between. */
    public String getNumbers() {
        return algorithms.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
