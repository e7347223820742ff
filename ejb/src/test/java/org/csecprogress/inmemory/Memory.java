package org.csecprogress.inmemory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Entities that are kept in memory, for the repositories of {@link InMemoryPortal}. Like an entity
 * manager, it gives keys to what is added and raises the version of what has changed before it is
 * read again. It has one transaction, and never rolls it back.
 */
public final class Memory {
    private final Map<Class<?>, List<Object>> kept = new LinkedHashMap<>();
    private final IdentityHashMap<Object, List<Object>> written = new IdentityHashMap<>();
    private final Map<Class<?>, List<Object>> blocks = new HashMap<>();

    /** Above the keys of the staff, which are fixed. */
    private long lastKey = 10_000;

    /**
     * Keeps an entity.
     *
     * @throws IllegalStateException if it is kept already, or another one with its key is
     */
    public <T> T add(T entity) {
        for (Field id : ids(entity.getClass())) {
            if (id.isAnnotationPresent(GeneratedValue.class) && !hasKey(id, entity)) {
                set(id, entity, ++lastKey);
            }
        }
        List<Object> key = key(entity);
        if (rows(entity.getClass()).stream().anyMatch(row -> key.equals(key(row)))) {
            throw new IllegalStateException("twice: " + entity.getClass() + " " + key);
        }
        version(entity).ifPresent(version -> set(version, entity, 1));
        rows(entity.getClass()).add(entity);
        written.put(entity, values(entity));
        return entity;
    }

    /** Whether a key was given already; one that is a plain number is zero before. */
    private static boolean hasKey(Field id, Object entity) {
        return get(id, entity) instanceof Number key && key.longValue() != 0;
    }

    /** Keeps several entities. */
    public void addAll(Collection<?> entities) {
        entities.forEach(this::add);
    }

    /** Returns all entities of a class, oldest first, with the versions that they have by now. */
    @SuppressWarnings("unchecked")
    public <T> Stream<T> all(Class<T> type) {
        flush();
        return (Stream<T>) List.copyOf(rows(type)).stream();
    }

    /** Returns the entity of a class with that key. */
    public <T> Optional<T> find(Class<T> type, Object key) {
        return all(type).filter(entity -> List.of(key).equals(key(entity))).findFirst();
    }

    /** Returns the rows of a block, such as figures, which are no entities. They can be changed. */
    @SuppressWarnings("unchecked")
    public <T> List<T> block(Class<T> type) {
        return (List<T>) blocks.computeIfAbsent(type, none -> new ArrayList<>());
    }

    /** Forgets an entity; does nothing if it is not kept. */
    public void remove(Object entity) {
        rows(entity.getClass()).removeIf(row -> row == entity);
        written.remove(entity);
    }

    /** Forgets several entities. */
    public void removeAll(Collection<?> entities) {
        entities.forEach(this::remove);
    }

    /** Raises the version of an entity when it is next written, whether or not it has changed. */
    public void touch(Object entity) {
        written.put(entity, List.of());
    }

    /** Raises the version of every entity that has changed since it was last written. */
    public void flush() {
        written.replaceAll(
                (entity, before) -> {
                    List<Object> now = values(entity);
                    if (!now.equals(before)) {
                        version(entity).ifPresent(v -> set(v, entity, number(v, entity) + 1));
                    }
                    return now;
                });
    }

    /**
     * Changes a field as an update query or the database itself does: the version stays.
     *
     * @param name the name of the field
     */
    public void update(Object entity, String name, Object value) {
        flush();
        field(entity, name).ifPresent(field -> set(field, entity, value));
        // Where EclipseLink has woven a lazy reference, it keeps what it has read.
        Arrays.stream(entity.getClass().getDeclaredFields())
                .filter(field -> field.getName().equals("_persistence_" + name + "_vh"))
                .forEach(holder -> set(holder, entity, (Object) null));
        written.computeIfPresent(entity, (kept, before) -> values(kept));
    }

    private List<Object> rows(Class<?> type) {
        return kept.computeIfAbsent(type, none -> new ArrayList<>());
    }

    /** Returns the values of the columns, which are not what other entities refer to. */
    private static List<Object> values(Object entity) {
        List<Object> values = new ArrayList<>();
        for (Field field : columns(entity.getClass())) {
            if (!field.isAnnotationPresent(Version.class)) {
                Object value = get(field, entity);
                if (field.getType().isAnnotationPresent(Embeddable.class)) {
                    values.addAll(parts(field.getType(), value));
                } else {
                    values.add(value instanceof Collection<?> some ? some.size() : value);
                }
            }
        }
        return values;
    }

    /** Returns the columns of a part of an entity, which are all empty if there is no part. */
    private static List<Object> parts(Class<?> type, Object part) {
        List<Object> values = new ArrayList<>();
        columns(type).forEach(field -> values.add(part == null ? null : get(field, part)));
        return values;
    }

    private static List<Field> columns(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !Modifier.isTransient(field.getModifiers()))
                    .filter(field -> !field.isAnnotationPresent(Transient.class))
                    // What EclipseLink weaves into an entity.
                    .filter(field -> !field.getName().startsWith("_persistence"))
                    .forEach(fields::add);
        }
        return fields;
    }

    private static List<Object> key(Object entity) {
        return ids(entity.getClass()).stream().map(id -> get(id, entity)).toList();
    }

    private static List<Field> ids(Class<?> type) {
        return columns(type).stream()
                .filter(
                        field ->
                                field.isAnnotationPresent(Id.class)
                                        || field.isAnnotationPresent(EmbeddedId.class))
                .toList();
    }

    private static Optional<Field> version(Object entity) {
        return columns(entity.getClass()).stream()
                .filter(field -> field.isAnnotationPresent(Version.class))
                .findFirst();
    }

    private static long number(Field field, Object entity) {
        return ((Number) Objects.requireNonNull(get(field, entity))).longValue();
    }

    private static Object get(Field field, Object entity) {
        try {
            field.setAccessible(true);
            return field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the value of an entity's field that it does not show.
     *
     * @param name the name of the field
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <V> V value(Object entity, String name) {
        return (V) field(entity, name).map(field -> get(field, entity)).orElse(null);
    }

    private static Optional<Field> field(Object entity, String name) {
        return columns(entity.getClass()).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    /** Whether a field of an entity refers to the entity with that generated key. */
    public static boolean refers(Object entity, String name, long key) {
        Object other = value(entity, name);
        return other != null && key(other).equals(List.of(key));
    }

    /**
     * Returns an entity that no test and no use case creates, such as the row of a view. It is not
     * kept.
     *
     * @param values its values by the names of its fields
     */
    public static <T> T row(Class<T> type, Map<String, Object> values) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T row = constructor.newInstance();
            for (Map.Entry<String, Object> each : values.entrySet()) {
                set(field(row, each.getKey()).orElseThrow(), row, each.getValue());
            }
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object entity, long number) {
        boolean isInt = field.getType() == int.class || field.getType() == Integer.class;
        set(field, entity, isInt ? (Object) (int) number : (Object) number);
    }

    private static void set(Field field, Object entity, Object value) {
        try {
            field.setAccessible(true);
            field.set(entity, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
