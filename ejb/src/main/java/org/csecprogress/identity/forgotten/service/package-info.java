/** A new password for people who have forgotten theirs and have their second factor. */
package org.csecprogress.identity.forgotten.service;
