package org.csecprogress.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.kernel.NotFoundException;

/** Items of one kind in the catalogue's order, and by code. */
final class ByCode<T> {
    private final String kind;
    private final List<T> all;
    private final Map<String, T> byCode = new LinkedHashMap<>();

    /**
     * @param kind the kind of items, for the message of the exception
     */
    ByCode(String kind, List<T> all, Function<T, String> code) {
        this.kind = kind;
        this.all = all;
        all.forEach(each -> byCode.put(code.apply(each), each));
    }

    List<T> all() {
        return all;
    }

    boolean has(String code) {
        return byCode.containsKey(code);
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    T get(String code) {
        return find(code).orElseThrow(() -> new NotFoundException(kind));
    }
}
