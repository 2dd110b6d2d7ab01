/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.core.model.Trilean;

import cz.klicnik.snapshot.model.SecretKey;
import cz.klicnik.snapshot.model.SnapshotFactory;
import cz.klicnik.snapshot.model.SnapshotPackage;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Secret Key</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SecretKeyImpl#getSensitive <em>Sensitive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SecretKeyImpl#getAlwaysSensitive <em>Always Sensitive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SecretKeyImpl#getExtractable <em>Extractable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SecretKeyImpl#getNeverExtractable <em>Never Extractable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SecretKeyImpl#getLength <em>Length</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SecretKeyImpl extends KeyImpl implements SecretKey {
	/**
	 * The default value of the '{@link #getSensitive() <em>Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSensitive()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean SENSITIVE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getSensitive() <em>Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSensitive()
	 * @generated
	 * @ordered
	 */
	protected Trilean sensitive = SENSITIVE_EDEFAULT;

	/**
	 * The default value of the '{@link #getAlwaysSensitive() <em>Always Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAlwaysSensitive()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean ALWAYS_SENSITIVE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getAlwaysSensitive() <em>Always Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAlwaysSensitive()
	 * @generated
	 * @ordered
	 */
	protected Trilean alwaysSensitive = ALWAYS_SENSITIVE_EDEFAULT;

	/**
	 * The default value of the '{@link #getExtractable() <em>Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExtractable()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean EXTRACTABLE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getExtractable() <em>Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExtractable()
	 * @generated
	 * @ordered
	 */
	protected Trilean extractable = EXTRACTABLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getNeverExtractable() <em>Never Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNeverExtractable()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean NEVER_EXTRACTABLE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getNeverExtractable() <em>Never Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNeverExtractable()
	 * @generated
	 * @ordered
	 */
	protected Trilean neverExtractable = NEVER_EXTRACTABLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getLength() <em>Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLength()
	 * @generated
	 * @ordered
	 */
	protected static final int LENGTH_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getLength() <em>Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLength()
	 * @generated
	 * @ordered
	 */
	protected int length = LENGTH_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SecretKeyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.SECRET_KEY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getSensitive() {
		return sensitive;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSensitive(Trilean newSensitive) {
		Trilean oldSensitive = sensitive;
		sensitive = newSensitive;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SECRET_KEY__SENSITIVE, oldSensitive, sensitive));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getAlwaysSensitive() {
		return alwaysSensitive;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAlwaysSensitive(Trilean newAlwaysSensitive) {
		Trilean oldAlwaysSensitive = alwaysSensitive;
		alwaysSensitive = newAlwaysSensitive;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SECRET_KEY__ALWAYS_SENSITIVE, oldAlwaysSensitive, alwaysSensitive));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getExtractable() {
		return extractable;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExtractable(Trilean newExtractable) {
		Trilean oldExtractable = extractable;
		extractable = newExtractable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SECRET_KEY__EXTRACTABLE, oldExtractable, extractable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getNeverExtractable() {
		return neverExtractable;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNeverExtractable(Trilean newNeverExtractable) {
		Trilean oldNeverExtractable = neverExtractable;
		neverExtractable = newNeverExtractable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SECRET_KEY__NEVER_EXTRACTABLE, oldNeverExtractable, neverExtractable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getLength() {
		return length;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLength(int newLength) {
		int oldLength = length;
		length = newLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SECRET_KEY__LENGTH, oldLength, length));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.SECRET_KEY__SENSITIVE:
				return getSensitive();
			case SnapshotPackage.SECRET_KEY__ALWAYS_SENSITIVE:
				return getAlwaysSensitive();
			case SnapshotPackage.SECRET_KEY__EXTRACTABLE:
				return getExtractable();
			case SnapshotPackage.SECRET_KEY__NEVER_EXTRACTABLE:
				return getNeverExtractable();
			case SnapshotPackage.SECRET_KEY__LENGTH:
				return getLength();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case SnapshotPackage.SECRET_KEY__SENSITIVE:
				setSensitive((Trilean)newValue);
				return;
			case SnapshotPackage.SECRET_KEY__ALWAYS_SENSITIVE:
				setAlwaysSensitive((Trilean)newValue);
				return;
			case SnapshotPackage.SECRET_KEY__EXTRACTABLE:
				setExtractable((Trilean)newValue);
				return;
			case SnapshotPackage.SECRET_KEY__NEVER_EXTRACTABLE:
				setNeverExtractable((Trilean)newValue);
				return;
			case SnapshotPackage.SECRET_KEY__LENGTH:
				setLength((Integer)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case SnapshotPackage.SECRET_KEY__SENSITIVE:
				setSensitive(SENSITIVE_EDEFAULT);
				return;
			case SnapshotPackage.SECRET_KEY__ALWAYS_SENSITIVE:
				setAlwaysSensitive(ALWAYS_SENSITIVE_EDEFAULT);
				return;
			case SnapshotPackage.SECRET_KEY__EXTRACTABLE:
				setExtractable(EXTRACTABLE_EDEFAULT);
				return;
			case SnapshotPackage.SECRET_KEY__NEVER_EXTRACTABLE:
				setNeverExtractable(NEVER_EXTRACTABLE_EDEFAULT);
				return;
			case SnapshotPackage.SECRET_KEY__LENGTH:
				setLength(LENGTH_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case SnapshotPackage.SECRET_KEY__SENSITIVE:
				return SENSITIVE_EDEFAULT == null ? sensitive != null : !SENSITIVE_EDEFAULT.equals(sensitive);
			case SnapshotPackage.SECRET_KEY__ALWAYS_SENSITIVE:
				return ALWAYS_SENSITIVE_EDEFAULT == null ? alwaysSensitive != null : !ALWAYS_SENSITIVE_EDEFAULT.equals(alwaysSensitive);
			case SnapshotPackage.SECRET_KEY__EXTRACTABLE:
				return EXTRACTABLE_EDEFAULT == null ? extractable != null : !EXTRACTABLE_EDEFAULT.equals(extractable);
			case SnapshotPackage.SECRET_KEY__NEVER_EXTRACTABLE:
				return NEVER_EXTRACTABLE_EDEFAULT == null ? neverExtractable != null : !NEVER_EXTRACTABLE_EDEFAULT.equals(neverExtractable);
			case SnapshotPackage.SECRET_KEY__LENGTH:
				return length != LENGTH_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (sensitive: ");
		result.append(sensitive);
		result.append(", alwaysSensitive: ");
		result.append(alwaysSensitive);
		result.append(", extractable: ");
		result.append(extractable);
		result.append(", neverExtractable: ");
		result.append(neverExtractable);
		result.append(", length: ");
		result.append(length);
		result.append(')');
		return result.toString();
	}

} //SecretKeyImpl
