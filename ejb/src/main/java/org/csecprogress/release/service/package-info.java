/** Stored releases and their moves. */
package org.csecprogress.release.service;
