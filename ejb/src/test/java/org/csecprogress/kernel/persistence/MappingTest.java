package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares the columns in the entities' mappings with those that the migrations create. */
@DisplayName("An entity")
class MappingTest {
    /** Length of a text column if a mapping does not state one. */
    private static final int STANDARD_LENGTH = 255;

    private static TestStore store;
    private static Session session;
    private static MigratedSchema schema;

    @BeforeAll
    static void start() throws SQLException {
        store = new TestStore();
        try (EntityManager em = store.entityManager()) {
            session = em.unwrap(Session.class);
        }
        try (Connection connection = store.connect()) {
            schema = new MigratedSchema(connection);
        }
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    @DisplayName("is found by the persistence unit")
    void found() {
        assertThat(entities()).hasSizeGreaterThanOrEqualTo(12);
    }

    @TestFactory
    @DisplayName("is woven by the build")
    Stream<DynamicTest> woven() {
        return entities()
                .map(
                        type ->
                                dynamicTest(
                                        type.getName(),
                                        () ->
                                                assertThat(type.getJavaType())
                                                        .isAssignableTo(PersistenceWeaved.class)));
    }

    @TestFactory
    @DisplayName("can be read from the tables that the migrations made")
    Stream<DynamicTest> read() {
        return entities()
                .map(
                        type ->
                                dynamicTest(
                                        type.getName(),
                                        () ->
                                                store.inTransaction(
                                                        em ->
                                                                em.createQuery(
                                                                                "select e from "
                                                                                        + type
                                                                                                .getName()
                                                                                        + " e",
                                                                                type.getJavaType())
                                                                        .setMaxResults(1)
                                                                        .getResultList())));
    }

    @TestFactory
    @DisplayName("says of its columns what the migrations say")
    Stream<DynamicTest> columns() {
        return entities()
                .map(type -> dynamicTest(type.getName(), () -> assertThat(faults(type)).isEmpty()));
    }

    @TestFactory
    @DisplayName("demands of its attributes what the migrations demand of their columns")
    Stream<DynamicTest> constraints() {
        return entities()
                .map(
                        type ->
                                dynamicTest(
                                        type.getName(),
                                        () -> assertThat(constraintFaults(type)).isEmpty()));
    }

    private static List<String> constraintFaults(EntityType<?> type) {
        return new ConstraintFaults(schema).of(session.getDescriptor(type.getJavaType()));
    }

    private static Stream<EntityType<?>> entities() {
        try (EntityManager em = store.entityManager()) {
            return Set.copyOf(em.getMetamodel().getEntities()).stream();
        }
    }

    private static List<String> faults(EntityType<?> type) {
        List<String> faults = new ArrayList<>();
        ClassDescriptor descriptor = session.getDescriptor(type.getJavaType());
        collect(descriptor, faults);
        return faults;
    }

    private static void collect(ClassDescriptor descriptor, List<String> faults) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                collect(embedded.getReferenceDescriptor(), faults);
            } else if (mapping instanceof AbstractDirectMapping direct) {
                compare(mapping, direct.getField(), faults);
            } else if (mapping instanceof DirectCollectionMapping collection) {
                compare(mapping, collection.getDirectField(), faults);
            } else if (mapping instanceof ForeignReferenceMapping reference) {
                reference.getFields().forEach(field -> compare(mapping, field, faults));
            }
        }
    }

    /** Returns the characters of the longest constant, or 0 if the type is no enum. */
    private static int longestName(Class<?> attribute) {
        return attribute.isEnum()
                ? Stream.of(attribute.getEnumConstants())
                        .mapToInt(each -> ((Enum<?>) each).name().length())
                        .max()
                        .orElseThrow()
                : 0;
    }

    private static void compare(DatabaseMapping mapping, DatabaseField field, List<String> faults) {
        String name = MigratedSchema.name(field.getTableName(), field.getName());
        Optional<MigratedSchema.Column> found =
                schema.column(field.getTableName(), field.getName());
        if (found.isEmpty()) {
            faults.add(name + " does not exist");
            return;
        }
        MigratedSchema.Column column = found.get();
        Class<?> attribute = mapping.getAttributeClassification();
        boolean never = !field.isNullable() || (attribute != null && attribute.isPrimitive());
        if (never == column.nullable() && !mapping.isPrimaryKeyMapping()) {
            faults.add(
                    name + " is " + (column.nullable() ? "" : "not ") + "nullable in the schema");
        }
        int length = field.getLength() == 0 ? STANDARD_LENGTH : field.getLength();
        if (attribute == String.class && length != column.length()) {
            faults.add(name + " has a length of " + column.length() + " in the schema");
        }
        if (attribute != null && longestName(attribute) > column.length()) {
            faults.add(name + " has no room for every constant");
        }
    }
}
