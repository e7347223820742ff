/**
 * Linear and integer programs, and the one place that knows which library solves them. It decides
 * nothing about disclosure.
 */
package org.csecprogress.solver;
