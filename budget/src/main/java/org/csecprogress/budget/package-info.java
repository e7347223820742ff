/**
 * Shared by the tests of all modules: their cost in seconds and server starts, and their proofs.
 */
package org.csecprogress.budget;
