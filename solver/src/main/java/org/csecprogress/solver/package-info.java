/**
 * Linear and integer programs. Only this package knows which library solves them; it decides
 * nothing about disclosure.
 */
package org.csecprogress.solver;
