package org.csecprogress.inmemory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.kernel.service.Guarded;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Builds beans with plain constructors and fields, one of each class, and gives them what they
 * inject: no container, no proxies, no interceptors and no transactions. An interface is what the
 * test gave, else its repository in memory (for {@code a.b.Things} the class {@code
 * a.b.memory.MemoryThings} or {@code a.memory.MemoryThings}), else the one bean that implements it.
 */
final class Beans {
    private static final String OURS = "org.csecprogress.";

    private final Memory memory;
    private final Map<Class<?>, Object> built = new HashMap<>();
    private final Map<String, String> settings;
    private final Set<Class<?>> building = new HashSet<>();

    Beans(Memory memory, Map<String, String> settings) {
        this.memory = memory;
        this.settings = settings;
    }

    /** Makes beans that are built later inject this instance. */
    <T> void give(Class<? super T> type, T instance) {
        built.put(type, instance);
    }

    /** Returns the bean of a class or the implementation of an interface. */
    <T> T get(Class<T> type) {
        Object known = built.get(type);
        if (known == null) {
            known = make(type);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        if (type == Instance.class) {
            return none();
        }
        if (!type.getName().startsWith(OURS)) {
            throw new IllegalStateException(type + " is not given to the portal in memory");
        }
        Class<?> implementation =
                type.isInterface() || Modifier.isAbstract(type.getModifiers())
                        ? implementation(type)
                        : type;
        if (implementation != type && built.containsKey(implementation)) {
            return built.get(implementation);
        }
        if (!building.add(implementation)) {
            throw new IllegalStateException(implementation + " needs itself");
        }
        try {
            Object bean = construct(implementation);
            built.put(implementation, bean);
            built.put(type, bean);
            inject(bean);
            return bean;
        } finally {
            building.remove(implementation);
        }
    }

    private Object construct(Class<?> type) {
        Constructor<?> constructor =
                Arrays.stream(type.getDeclaredConstructors())
                        .filter(each -> each.isAnnotationPresent(Inject.class))
                        .findFirst()
                        .or(() -> with(type))
                        .or(() -> Arrays.stream(type.getDeclaredConstructors()).findFirst())
                        .orElseThrow(() -> new IllegalStateException(type + ": no constructor"));
        Object[] arguments =
                Arrays.stream(constructor.getParameters())
                        .map(parameter -> value(parameter.getType(), parameter))
                        .toArray();
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Constructor<?>> with(Class<?> type, Class<?>... parameters) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> Arrays.equals(each.getParameterTypes(), parameters))
                .findFirst();
    }

    private void inject(Object bean) {
        try {
            for (Class<?> each = bean.getClass();
                    each != Object.class;
                    each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)
                            || field.isAnnotationPresent(Resource.class)) {
                        field.setAccessible(true);
                        field.set(bean, value(field.getType(), field));
                    }
                }
                for (Method method : each.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(PostConstruct.class)) {
                        method.setAccessible(true);
                        method.invoke(bean);
                    }
                }
            }
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Class<?> type, AnnotatedElement place) {
        ConfigProperty setting = place.getAnnotation(ConfigProperty.class);
        return type == Memory.class ? memory : setting == null ? get(type) : read(type, setting);
    }

    private Object read(Class<?> type, ConfigProperty setting) {
        String given = settings.get(setting.name());
        if (type == Optional.class) {
            return Optional.ofNullable(given);
        }
        String value = given == null ? setting.defaultValue() : given;
        if (type == int.class) {
            return Integer.valueOf(value);
        }
        return type == long.class ? (Object) Long.valueOf(value) : value;
    }

    private static Class<?> implementation(Class<?> type) {
        Optional<Class<?>> inMemory = Optional.empty();
        for (String room = type.getPackageName();
                inMemory.isEmpty() && room.startsWith(OURS);
                room = room.substring(0, room.lastIndexOf('.'))) {
            inMemory = named(room + ".memory.Memory" + type.getSimpleName());
        }
        return inMemory.orElseGet(() -> onlyBean(type));
    }

    private static Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Class<?> onlyBean(Class<?> type) {
        List<Class<?>> found =
                Product.CLASSES.stream()
                        .filter(type::isAssignableFrom)
                        .filter(each -> !Modifier.isAbstract(each.getModifiers()))
                        .filter(each -> !each.getPackageName().endsWith(".persistence"))
                        .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(type + " is implemented by " + found);
        }
        return found.get(0);
    }

    /** Returns an instance without beans; nothing else of it can be asked for. */
    private static Object none() {
        return Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "iterator" -> Collections.emptyIterator();
                            case "stream" -> Stream.empty();
                            case "forEach" -> null;
                            case "isUnsatisfied" -> true;
                            case "isResolvable", "isAmbiguous" -> false;
                            default -> throw new UnsupportedOperationException(method.toString());
                        });
    }

    static RuntimeException unwrapped(InvocationTargetException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e.getCause());
    }

    /** The classes of the services, read once. */
    private static final class Product {
        static final Collection<Class<?>> CLASSES = read();

        private static Collection<Class<?>> read() {
            try {
                Path root =
                        Path.of(
                                Guarded.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI());
                try (Stream<Path> files = Files.walk(root)) {
                    return files.map(file -> root.relativize(file).toString())
                            .filter(file -> file.endsWith(".class"))
                            .<Class<?>>map(Product::in)
                            .toList();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Class<?> in(String file) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            try {
                return Class.forName(name, false, Beans.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
