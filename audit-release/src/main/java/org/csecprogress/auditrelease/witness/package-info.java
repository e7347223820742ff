/** Compares the daily seals of a portal with those that somebody has kept, and checks proofs. */
package org.csecprogress.auditrelease.witness;
