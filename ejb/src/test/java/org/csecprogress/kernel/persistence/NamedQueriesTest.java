package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.NamedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Checks how the entities' named queries reach H2. For some operators, among them {@code exists},
 * {@code case}, {@code concat} and arithmetic, EclipseLink writes all values into the statement:
 * booleans as numbers, and times without their zone.
 */
@DisplayName("A named query")
class NamedQueriesTest {
    @Test
    @DisplayName("sends its values as parameters")
    void bound() {
        List<String> unbound = new ArrayList<>();
        try (TestStore store = new TestStore();
                EntityManager em = store.entityManager()) {
            List<NamedQuery> queries = queries(em);
            assertThat(queries).hasSizeGreaterThan(20);
            queries.stream()
                    .filter(query -> !isBound(em, query))
                    .forEach(query -> unbound.add(query.name()));
        }
        assertThat(unbound).isEmpty();
    }

    private static List<NamedQuery> queries(EntityManager em) {
        return em.getMetamodel().getEntities().stream()
                .flatMap(
                        entity ->
                                Stream.of(
                                        entity.getJavaType()
                                                .getAnnotationsByType(NamedQuery.class)))
                .toList();
    }

    private static boolean isBound(EntityManager em, NamedQuery named) {
        AbstractSession session = em.unwrap(AbstractSession.class);
        DatabaseQuery query = em.createNamedQuery(named.name()).unwrap(DatabaseQuery.class);
        query.prepareCall(session, new DatabaseRecord());
        return query.getCall() instanceof SQLCall call && call.usesBinding(session);
    }
}
