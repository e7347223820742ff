/**
 * The attacker: what follows from numbers that are public about numbers that are not. It shares
 * with the planner and the auditor nothing but arithmetic and the solvers, and knows no true value.
 */
package org.csecprogress.auditrelease.inference;
