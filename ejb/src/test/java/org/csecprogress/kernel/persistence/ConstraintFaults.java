package org.csecprogress.kernel.persistence;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/** Finds where the constraints of an entity demand more or less than the columns do. */
final class ConstraintFaults {
    private final MigratedSchema schema;
    private final List<String> faults = new ArrayList<>();

    ConstraintFaults(MigratedSchema schema) {
        this.schema = schema;
    }

    /** Returns the faults of an entity, each as a sentence. */
    List<String> of(ClassDescriptor descriptor) {
        collect(descriptor);
        return faults;
    }

    private void collect(ClassDescriptor descriptor) {
        Class<?> owner = descriptor.getJavaClass();
        Set<DatabaseMapping> given = givenByProvider(descriptor);
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                enter(owner, embedded);
            } else if (!given.contains(mapping)) {
                compare(owner, mapping);
            }
        }
    }

    private void enter(Class<?> owner, AggregateObjectMapping embedded) {
        ClassDescriptor part = embedded.getReferenceDescriptor();
        String name = embedded.getAttributeName();
        if (!StatedConstraints.reach(owner, name, part.getJavaClass())) {
            faults.add(owner.getSimpleName() + "." + name + " is not @Valid");
        }
        collect(part);
    }

    private void compare(Class<?> owner, DatabaseMapping mapping) {
        String name = mapping.getAttributeName();
        StatedConstraints stated = StatedConstraints.of(owner, name);
        if (mapping instanceof AbstractDirectMapping direct) {
            compare(direct.getField(), typeOf(owner, name), stated);
        } else if (mapping instanceof DirectCollectionMapping collection) {
            compare(
                    collection.getDirectField(),
                    collection.getValueConverter() == null ? String.class : Object.class,
                    StatedConstraints.ofElements(owner, name));
        } else if (mapping instanceof ForeignReferenceMapping reference) {
            reference.getFields().forEach(field -> compare(field, Object.class, stated));
        }
    }

    /** Returns what the provider fills in, or never writes: a key, a version, a second mapping. */
    private static Set<DatabaseMapping> givenByProvider(ClassDescriptor descriptor) {
        DatabaseField generated = descriptor.getSequenceNumberField();
        Set<DatabaseMapping> given =
                descriptor.getMappings().stream()
                        .map(DatabaseMapping::getDerivedIdMapping)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        descriptor.getMappings().stream()
                .filter(each -> each.isReadOnly() || each.getFields().contains(generated))
                .forEach(given::add);
        return given;
    }

    private static Class<?> typeOf(Class<?> owner, String attribute) {
        for (Class<?> each = owner; each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field.getType();
                }
            }
        }
        throw new IllegalStateException(owner + " has no " + attribute);
    }

    private void compare(DatabaseField field, Class<?> type, StatedConstraints stated) {
        String name = MigratedSchema.name(field.getTableName(), field.getName());
        MigratedSchema.Column column =
                schema.column(field.getTableName(), field.getName()).orElseThrow();
        if (column.nullable() && stated.required()) {
            faults.add(name + " may be null");
        }
        if (!column.nullable() && !stated.required() && !type.isPrimitive()) {
            faults.add(name + " is not @NotNull");
        }
        boolean text = type == String.class;
        if (stated.longest() != (text ? column.length() : Integer.MAX_VALUE)) {
            faults.add(name + " has room for " + column.length() + ", not " + stated.longest());
        }
        if (stated.shortest() != column.shortest()) {
            faults.add(name + " has at least " + column.shortest() + " characters");
        }
        if (stated.least() != column.least() || stated.most() != column.most()) {
            faults.add(name + " is from " + column.least() + " to " + column.most());
        }
    }
}
