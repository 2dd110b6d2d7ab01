/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.snapshot.model.Mechanism;
import cz.klicnik.snapshot.model.SnapshotPackage;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Mechanism</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.MechanismImpl#getType <em>Type</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.MechanismImpl#getName <em>Name</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.MechanismImpl#getMinimumKeySize <em>Minimum Key Size</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.MechanismImpl#getMaximumKeySize <em>Maximum Key Size</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.MechanismImpl#getFlags <em>Flags</em>}</li>
 * </ul>
 *
 * @generated
 */
public class MechanismImpl extends MinimalEObjectImpl.Container implements Mechanism {
	/**
	 * The default value of the '{@link #getType() <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected static final long TYPE_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getType() <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected long type = TYPE_EDEFAULT;

	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getMinimumKeySize() <em>Minimum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumKeySize()
	 * @generated
	 * @ordered
	 */
	protected static final long MINIMUM_KEY_SIZE_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getMinimumKeySize() <em>Minimum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumKeySize()
	 * @generated
	 * @ordered
	 */
	protected long minimumKeySize = MINIMUM_KEY_SIZE_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaximumKeySize() <em>Maximum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumKeySize()
	 * @generated
	 * @ordered
	 */
	protected static final long MAXIMUM_KEY_SIZE_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getMaximumKeySize() <em>Maximum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumKeySize()
	 * @generated
	 * @ordered
	 */
	protected long maximumKeySize = MAXIMUM_KEY_SIZE_EDEFAULT;

	/**
	 * The default value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected static final String FLAGS_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected String flags = FLAGS_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected MechanismImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.MECHANISM;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getType() {
		return type;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setType(long newType) {
		long oldType = type;
		type = newType;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.MECHANISM__TYPE, oldType, type));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.MECHANISM__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getMinimumKeySize() {
		return minimumKeySize;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMinimumKeySize(long newMinimumKeySize) {
		long oldMinimumKeySize = minimumKeySize;
		minimumKeySize = newMinimumKeySize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.MECHANISM__MINIMUM_KEY_SIZE, oldMinimumKeySize, minimumKeySize));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getMaximumKeySize() {
		return maximumKeySize;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximumKeySize(long newMaximumKeySize) {
		long oldMaximumKeySize = maximumKeySize;
		maximumKeySize = newMaximumKeySize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.MECHANISM__MAXIMUM_KEY_SIZE, oldMaximumKeySize, maximumKeySize));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFlags() {
		return flags;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFlags(String newFlags) {
		String oldFlags = flags;
		flags = newFlags;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.MECHANISM__FLAGS, oldFlags, flags));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.MECHANISM__TYPE:
				return getType();
			case SnapshotPackage.MECHANISM__NAME:
				return getName();
			case SnapshotPackage.MECHANISM__MINIMUM_KEY_SIZE:
				return getMinimumKeySize();
			case SnapshotPackage.MECHANISM__MAXIMUM_KEY_SIZE:
				return getMaximumKeySize();
			case SnapshotPackage.MECHANISM__FLAGS:
				return getFlags();
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
			case SnapshotPackage.MECHANISM__TYPE:
				setType((Long)newValue);
				return;
			case SnapshotPackage.MECHANISM__NAME:
				setName((String)newValue);
				return;
			case SnapshotPackage.MECHANISM__MINIMUM_KEY_SIZE:
				setMinimumKeySize((Long)newValue);
				return;
			case SnapshotPackage.MECHANISM__MAXIMUM_KEY_SIZE:
				setMaximumKeySize((Long)newValue);
				return;
			case SnapshotPackage.MECHANISM__FLAGS:
				setFlags((String)newValue);
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
			case SnapshotPackage.MECHANISM__TYPE:
				setType(TYPE_EDEFAULT);
				return;
			case SnapshotPackage.MECHANISM__NAME:
				setName(NAME_EDEFAULT);
				return;
			case SnapshotPackage.MECHANISM__MINIMUM_KEY_SIZE:
				setMinimumKeySize(MINIMUM_KEY_SIZE_EDEFAULT);
				return;
			case SnapshotPackage.MECHANISM__MAXIMUM_KEY_SIZE:
				setMaximumKeySize(MAXIMUM_KEY_SIZE_EDEFAULT);
				return;
			case SnapshotPackage.MECHANISM__FLAGS:
				setFlags(FLAGS_EDEFAULT);
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
			case SnapshotPackage.MECHANISM__TYPE:
				return type != TYPE_EDEFAULT;
			case SnapshotPackage.MECHANISM__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case SnapshotPackage.MECHANISM__MINIMUM_KEY_SIZE:
				return minimumKeySize != MINIMUM_KEY_SIZE_EDEFAULT;
			case SnapshotPackage.MECHANISM__MAXIMUM_KEY_SIZE:
				return maximumKeySize != MAXIMUM_KEY_SIZE_EDEFAULT;
			case SnapshotPackage.MECHANISM__FLAGS:
				return FLAGS_EDEFAULT == null ? flags != null : !FLAGS_EDEFAULT.equals(flags);
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
		result.append(" (type: ");
		result.append(type);
		result.append(", name: ");
		result.append(name);
		result.append(", minimumKeySize: ");
		result.append(minimumKeySize);
		result.append(", maximumKeySize: ");
		result.append(maximumKeySize);
		result.append(", flags: ");
		result.append(flags);
		result.append(')');
		return result.toString();
	}

} //MechanismImpl
