package org.csecprogress.inmemory;

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
    private final Map<Object, List<Object>> written = new IdentityHashMap<>();
    private final Map<Class<?>, List<Object>> blocks = new HashMap<>();

    /** The keys of what is added are beyond those of the staff, as in the databases. */
    private long lastKey = 10_000;

    /**
     * Keeps an entity.
     *
     * @throws IllegalStateException if it is kept already, or another one with its key is
     */
    public <T> T add(T entity) {
        for (Field id : ids(entity.getClass())) {
            if (id.isAnnotationPresent(GeneratedValue.class) && isUnset(get(id, entity))) {
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

    private static boolean isUnset(Object key) {
        return key == null || key.equals(0L);
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

    /** Raises the version of an entity, whether or not it has changed. */
    public void touch(Object entity) {
        written.put(entity, List.of());
        flush();
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

    private List<Object> rows(Class<?> type) {
        return kept.computeIfAbsent(type, none -> new ArrayList<>());
    }

    /** Returns the values of the columns, which are not what other entities refer to. */
    private static List<Object> values(Object entity) {
        List<Object> values = new ArrayList<>();
        for (Field field : columns(entity.getClass())) {
            if (!field.isAnnotationPresent(Version.class)) {
                Object value = get(field, entity);
                values.add(value instanceof Collection<?> some ? some.size() : value);
            }
        }
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
    @SuppressWarnings("unchecked")
    public static <V> V value(Object entity, String name) {
        return (V)
                columns(entity.getClass()).stream()
                        .filter(field -> field.getName().equals(name))
                        .findFirst()
                        .map(field -> get(field, entity))
                        .orElse(null);
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
                set(type.getDeclaredField(each.getKey()), row, each.getValue());
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
