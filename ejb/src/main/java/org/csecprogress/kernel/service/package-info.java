/** Shared base of all services: databases, clock, the actor of the request and the guard. */
package org.csecprogress.kernel.service;
