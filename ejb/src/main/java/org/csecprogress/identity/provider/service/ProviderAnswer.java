package org.csecprogress.identity.provider.service;

import java.util.List;
import java.util.Map;

/**
 * The answer of an identity provider, as a browser brings it back.
 *
 * @param signed what it was given when it left, or an empty text
 * @param provider the short name in the address to which it was sent back
 * @param said what the provider says in the address
 */
public record ProviderAnswer(String signed, String provider, Map<String, List<String>> said) {
    public ProviderAnswer {
        said = Map.copyOf(said);
    }

    /** A record would show the code in its text. */
    @Override
    public String toString() {
        return "an answer of " + provider;
    }
}
