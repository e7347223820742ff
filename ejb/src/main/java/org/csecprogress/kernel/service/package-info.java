/** What every service stands on: databases, clock, the actor of the request and the guard. */
package org.csecprogress.kernel.service;
