package org.csecprogress.kernel.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of a resource method and where they are sent. */
final class ApiParameters {
    private ApiParameters() {}

    /** Returns each parameter with its place, those of the path first. */
    static Map<String, String> of(Method method) {
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> others = new TreeMap<>();
        for (Parameter each : method.getParameters()) {
            PathParam named = each.getAnnotation(PathParam.class);
            if (named != null) {
                path.put(named.value(), "path");
            }
            add(each, others);
            if (each.isAnnotationPresent(BeanParam.class)) {
                for (Field field : each.getType().getDeclaredFields()) {
                    add(field, others);
                }
            }
        }
        path.putAll(others);
        return path;
    }

    private static void add(AnnotatedElement each, Map<String, String> parameters) {
        QueryParam query = each.getAnnotation(QueryParam.class);
        HeaderParam header = each.getAnnotation(HeaderParam.class);
        if (query != null) {
            parameters.put(query.value(), "query");
        } else if (header != null) {
            parameters.put(header.value(), "header");
        }
    }
}
