/** The statements about counts that tables, sentences, changes and earlier editions make. */
package org.csecprogress.auditrelease.fact;
