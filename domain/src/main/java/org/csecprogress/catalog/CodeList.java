package org.csecprogress.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The answers that a field may have.
 *
 * @param name its name
 * @param codes the answers in order
 */
public record CodeList(String name, List<Code> codes) {
    public CodeList {
        codes = List.copyOf(codes);
    }

    /** Returns the answer with that code, if there is one. */
    public Optional<Code> code(String code) {
        return codes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** Whether the code is in the list. */
    public boolean has(String code) {
        return code(code).isPresent();
    }
}
